"""From readings to a picture: copies, stories, claims and who stands behind them."""
