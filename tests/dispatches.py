"""Dispatches of our own, and what papers do with them: printed whole, cut, edited, joined."""

MINE = """Crews pulled eleven miners from a flooded shaft near Karvina early on Sunday after two days of pumping.
The operator of the pit had reported the accident on Friday night, when water broke through the wall of an old gallery.
Relatives who had waited at the gate through both nights embraced the men as they were led to the ambulances.
A doctor at the hospital in Ostrava said that nine of them could go home within the week and that two had broken bones.
The regional mining office opened an inquiry into why the gallery did not appear on any of the maps in use.
Production will not be taken up again before the water has been pumped out and every prop has been looked at.
The pit employs six hundred people and is the last of the district from which coal is still brought up by cage.
Its owner had announced in the spring that it would close in two years unless the state bought its stock."""

PORT = """Dockers in Valparaiso voted late on Saturday to end a strike that had kept forty ships outside the bay.
The vote came after the port authority dropped its plan to hire by the day at the two new container berths.
Exporters of fruit had put their losses at three million dollars for each day that the cranes stood still.
The first vessels, loaded with cherries bound for Shanghai, are expected to sail on Monday with the evening tide.
A mediator from the labour ministry will stay in the city until both sides have signed the agreement in full.
Leaders of the union told the assembly that the fund for families had lasted four days longer than they had hoped.
Lorries were queueing along the coast road as far as the tunnel when the gates were opened again at dawn.
The authority said it would take until the end of the month to clear the boxes piled up behind the sheds."""

LAKE = """Ferries on the lake between the two capitals will run again from Thursday after an interruption of nine years.
Engineers have raised the landing stages by a metre, since the water stands higher than it did before the dam was built.
The crossing takes three hours and will cost half of what the airlines ask for the flight over the hills.
Traders in the border market have rented every stall along the quay, and some of them have slept there since Monday.
Customs officers of both countries will check passengers in one hall and in one queue for the first time.
The older of the two boats had been used as a store for maize and had to be freed of rats before it was painted."""

OWN = """After two nights under ground the men of the Karvina pit came up on Sunday, tired and wet but alive.
An inquiry will ask why nobody had mapped the gallery that gave way, the regional mining office announced.
Families wept and sang at the gate, and the priest of the parish rang the bell for a quarter of an hour.
The owner of the mine was not to be reached, and his lawyer asked the press to leave the survivors in peace."""


def lines(text, first, last):
    """The paragraphs of a text from the first to the last, counted from 0, the last left out."""
    return "\n".join(text.split("\n")[first:last])


def edited(text):
    """The text as a sub-editor would leave it: here and there a word changed, another dropped."""
    changes = {
        "early": "in the first hours",
        "embraced": "hugged",
        "opened": "began",
        "any of the": "any",
        "six": "some six",
    }
    for old, new in changes.items():
        text = text.replace(old, new)
    return text
