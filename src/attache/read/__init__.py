"""From one article to one reading: what its page is, and who is said in it to have said and done what."""
