"""A remote shell's channel, a message broker's session: the method's name is all they share."""

import paramiko
import pkcs11

client = paramiko.SSHClient()
client.connect("example.org")
transport = client.get_transport()
with transport.open_session() as channel:
    channel.exec_command("ls")
channel = transport.open_session(timeout=5)
channel.close()

token = pkcs11.lib("module.so").get_token(token_label="lab")
with token.open(user_pin="1234") as session:
    print(session.get_key())
