# TLS in front of a service, as a proxy does it, for one connection after the other: the port of the service is the only
# argument. The certificate and its key are the tests' own, for 127.0.0.1.
import os
import socket
import ssl
import sys
import threading

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(os.path.join(os.path.dirname(__file__), "tls.pem"))
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)


def copy(source, sink):
    try:
        while some := source.recv(65536):
            sink.sendall(some)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


while True:
    connection, _ = listener.accept()
    try:
        client = context.wrap_socket(connection, server_side=True)
    except OSError:
        # A client that doesn't trust the certificate.
        continue
    server = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
    back = threading.Thread(target=copy, args=(server, client), daemon=True)
    back.start()
    copy(client, server)
