"""Code that logs in to IBM, and what it does with the services and devices it gets."""
