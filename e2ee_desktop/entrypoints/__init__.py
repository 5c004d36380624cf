"""What is started: desktop, cli, relay."""
