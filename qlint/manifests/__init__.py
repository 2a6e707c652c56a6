"""what a project wants installed, read from its files, and which releases that means; nothing is executed"""
