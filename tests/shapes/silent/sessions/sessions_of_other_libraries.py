# target: qiskit-ibm-runtime==0.34.0
"""Other libraries' sessions are with blocks too; running a backend in them is nobody's mistake."""

import boto3
import requests
from qiskit_ibm_runtime import QiskitRuntimeService
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

backend = QiskitRuntimeService().backend("ibm_kyiv")
engine = create_engine("sqlite://")

with Session(engine) as session:
    session.add(backend.run([]))
    session.commit()
with requests.Session() as web:
    web.post("https://example.org", json={"job": backend.run([]).job_id()})
with boto3.Session().resource("s3") as store:
    store.put(backend.run([]).job_id())
