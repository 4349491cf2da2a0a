"""What stands where on a page, and what it says of the report as a whole: parts, day, wire."""
