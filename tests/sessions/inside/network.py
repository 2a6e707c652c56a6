"""The service that the clients talk to, in this process: every request ends here, is answered from memory and noted."""

import base64
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import devices
import requests
from requests.adapters import HTTPAdapter

INSTANCE = "crn:v1:bluemix:public:quantum-computing:us-east:a/11111111111111111111111111111111:22222222-2222-2222-2222-222222222222::"
HUB = "ibm-q/open/main"
TOKEN = "t" * 44


class UnknownRequestError(Exception):
    """A client asked for what this service doesn't know."""


@dataclass
class Job:
    """What was submitted: `session` is the id of its session; `opens` says that the job was to begin one, whose id is the job's."""

    id: str
    program: str
    backend: str | None
    session: str | None
    opens: bool


@dataclass
class Service:
    """The jobs, the calls about sessions as "VERB path {body}" without ids, both in order, and the mode of each session.

    `objects` says that backends are listed as objects, not by name.
    """

    objects: bool
    jobs: list[Job] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    sessions: dict[str, str] = field(default_factory=dict)

    def answer(self, verb: str, url: str, body: Any) -> Any:
        """The JSON that this request gets; raises UnknownRequestError."""
        parts = urlsplit(url)
        for pattern, method in ROUTES:
            if found := re.search(pattern, parts.netloc + parts.path):
                return method(self, verb, body, *found.groups())
        raise UnknownRequestError(f"{verb} {url}")

    def _submit(self, verb: str, body: Any) -> Any:
        if verb != "POST":
            return {"jobs": [], "count": 0}
        job = Job(
            f"job{len(self.jobs) + 1}", body["program_id"], body.get("backend"), body.get("session_id"), bool(body.get("start_session"))
        )
        self.jobs.append(job)
        return {"id": job.id, "backend": job.backend or "chosen", "session_id": job.session}

    def _job(self, verb: str, body: Any, job: str, rest: str) -> Any:
        found = next(each for each in self.jobs if each.id == job)
        if rest:
            return {}
        details = {"id": job, "backend": found.backend, "status": "Queued", "state": {"status": "Queued"}, "program": {"id": found.program}}
        return {**details, "created": devices.DATE, "session_id": found.session, "params": {}}

    def _begin(self, verb: str, body: Any) -> Any:
        name = f"session{len(self.sessions) + 1}"
        self.sessions[name] = body.get("mode", "")
        self.calls.append(f"POST /sessions {json.dumps({key: value for key, value in sorted(body.items()) if key != 'instance'})}")
        return {"id": name, "backend_name": body.get("backend"), "mode": body.get("mode")}

    def _session(self, verb: str, body: Any, session: str, rest: str) -> Any:
        self.calls.append(" ".join(filter(None, (verb, "/sessions/ID" + rest, json.dumps(body) if body else ""))))
        details = {
            "id": session,
            "backend_name": "alpha",
            "state": "open",
            "accepting_jobs": True,
            "mode": self.sessions.get(session) or "dedicated",
        }
        return details if verb == "GET" else None

    def _backends(self, verb: str, body: Any) -> Any:
        return {"devices": [{"name": name} if self.objects else name for name in devices.NAMES]}

    def _backend(self, verb: str, body: Any, name: str, what: str) -> Any:
        if name not in devices.NAMES:
            raise UnknownRequestError(f"{verb} of the unknown device {name}")
        return {
            "configuration": devices.configuration,
            "properties": devices.properties,
            "status": devices.status,
            "queue/status": devices.status,
        }.get(what, devices.nothing)(name)

    def _hubs(self, verb: str, body: Any) -> Any:
        hub, group, project = HUB.split("/")
        return [{"name": hub, "groups": {group: {"projects": {project: {"isDefault": True}}}}}]

    def _instances(self, verb: str, body: Any) -> Any:
        found = {"crn": INSTANCE, "name": "instance", "service_plan_unique_id": "plan", "tags": [], "doc": {"extensions": [1]}}
        return {"items": [found], "resources": [found], "rows_count": 1}


def _constant(value: Any) -> Callable[..., Any]:
    return lambda service, verb, body, *parts: value


def _access() -> dict[str, Any]:
    now = int(time.time())
    parts = [json.dumps(part).encode() for part in ({"alg": "HS256"}, {"iat": now, "exp": now + 3600})]
    token = ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (*parts, b"x"))
    return {"access_token": token, "refresh_token": token, "expires_in": 3600, "expiration": now + 3600, "token_type": "Bearer"}


URL = "https://service.invalid"
ROUTES: tuple[tuple[str, Callable[..., Any]], ...] = (
    (r"/identity/token$", lambda service, *rest: _access()),
    (r"/version$", _constant({"new_api": True, "api-auth": "1"})),
    (r"/users/loginWithToken$", _constant({"id": TOKEN})),
    (r"/users/me$", _constant({"urls": {"http": URL, "ws": URL, "services": {"runtime": URL, "runtimeUrl": URL}}})),
    (r"/Network$", Service._hubs),
    (r"/devices/v/1/?$", lambda service, *rest: [devices.configuration(name) for name in devices.NAMES]),
    (r"/resources/search$|/resource_instances", Service._instances),
    (r"globalcatalog.*", _constant({"overview_ui": {"en": {"display_name": "plan"}}, "metadata": {"pricing": {"type": "paid"}}})),
    (r"/jobs$", Service._submit),
    (r"/jobs/([^/]+)(.*)$", Service._job),
    (r"/sessions$", Service._begin),
    (r"/sessions/([^/]+)(.*)$", Service._session),
    (r"/(?:backends|devices)/?$", Service._backends),
    (r"/(?:backends|devices)/([^/]+)/(?:v/1/)?(.*)$", Service._backend),
    (
        r"/(?:instance|usage|instances/usage|instances/configuration)$",
        _constant({"qctrl_enabled": False, "plan": "paid", "instance": INSTANCE}),
    ),
    (r"/facade/v1/jobs/|/programs", _constant({})),
)


def installed(*, objects: bool) -> Service:
    """The service, put in the place of the network; `objects` says that backends are listed as objects and not by name."""
    service = Service(objects)

    def send(adapter: HTTPAdapter, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        response = requests.Response()
        response.status_code, response.url, response.request = 200, str(request.url), request
        answer = service.answer(str(request.method), str(request.url), _body(request))
        response.headers["Content-Type"] = "application/json"
        response._content = b"" if answer is None else json.dumps(answer).encode()
        response.encoding = "utf-8"
        return response

    HTTPAdapter.send = send  # type: ignore[method-assign]
    return service


def _body(request: requests.PreparedRequest) -> Any:
    try:
        return json.loads(request.body or "null")
    except (TypeError, ValueError):
        return None
