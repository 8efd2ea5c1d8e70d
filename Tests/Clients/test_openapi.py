"""The interfaces for programs of both offices, asked all that their own documents say can be asked.

What is sent is made from `/openapi.json`, right and wrong, the same in every run; what comes back
must be what the document says.
"""
import collections
import json
import urllib.request

import hypothesis
import openapi_spec_validator
import requests
import schemathesis
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from scene import Scene, sumun
from trial import Trial, Untrue, expect, same
from visitor import Browser, made_link, opened, token

#: Requests for each ask, of what it allows and of what it does not.
EXAMPLES = {GenerationMode.POSITIVE: 8, GenerationMode.NEGATIVE: 6}
#: What a run asks at least of each office: operations, requests of what is allowed and of what is
#: not. A whole one of 2026-11-26 had 85, 680 and 510 of the supervisor, 56, 448 and 336 of the firm.
LEAST = {"supervisor": (80, 610, 455), "firm": (52, 400, 300)}
ROLES = (
    "administrator", "secretariat", "clerk", "expert", "chair", "ciso", "staff", "gatekeeper",
    "auditor")
load_all_checks()
CHECKED = [
    CHECKS.get_one(name) for name in (
        "not_a_server_error", "status_code_conformance", "content_type_conformance",
        "response_headers_conformance", "response_schema_conformance", "negative_data_rejection",
        "missing_required_header", "unsupported_method")]


class Interfaces(Scene):
    """Two offices with a gate that is open, and in each a person of every role with a token."""

    def open(self):
        super().open()
        options = [part for role in ROLES for part in ("--role", role)]
        for office, by in ((self.supervisor, "seo"), (self.firm, "min")):
            sumun("person", "add", "every", *options, office=office, person=by)
        # A console that starts now knows the new person from the first.
        self.restart_gate()
        issuing = self.start_supervisor().addresses["console"]
        self.interfaces = {}
        for office, by, console in (
            (self.supervisor, "seo", issuing), (self.firm, "min", self.console),
        ):
            browser = opened(made_link(office, "every", by), "every", console)
            self.interfaces[office.name] = (console, token(browser, "all"))
        return self


trial = Trial("the interfaces for programs", Interfaces, limit=120)


def document(console):
    with urllib.request.urlopen(f"{console}/openapi.json", timeout=30) as answer:
        same(answer.headers["content-type"], "application/json", "the document's type")
        return json.load(answer)


@trial.check
def the_documents_are_openapi_3_1(scene):
    for name, (console, _) in scene.interfaces.items():
        found = document(console)
        same(found["openapi"], "3.1.0", f"the version at the {name}'s")
        openapi_spec_validator.validate(found)
        named = [
            operation["operationId"] for item in found["paths"].values()
            for operation in item.values()]
        same(len(set(named)), len(named), f"names of asks at the {name}'s")


def ask_all(scene, office):
    console, bearer = scene.interfaces[office]
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {bearer}"
    schema = schemathesis.openapi.from_dict(document(console))
    asked, faults = {}, []
    for each in schema.get_all_operations():
        operation = each.ok()
        counts = asked[operation.label] = collections.Counter()
        for mode, count in EXAMPLES.items():
            def ask(case):
                counts[mode] += 1
                response = case.call(base_url=console, session=session, timeout=30)
                case.validate_response(response, checks=CHECKED)
            try:
                strategy = operation.as_strategy(generation_mode=mode)
                hypothesis.settings(
                    max_examples=count, deadline=None, derandomize=True, database=None,
                    suppress_health_check=list(hypothesis.HealthCheck),
                    phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
                )(hypothesis.given(case=strategy)(ask))()
            except hypothesis.errors.Unsatisfiable:
                continue  # nothing wrong can be sent to what takes nothing
            except (Exception, BaseExceptionGroup) as error:
                faults.append(f"{operation.label}: {error}")
    expect(not faults, " ; ".join(faults))
    check_counts(office, asked)


def check_counts(office, asked):
    """That the run was a whole one: `asked` has the requests of each operation by their kind."""
    never = [label for label, counts in asked.items() if not counts[GenerationMode.POSITIVE]]
    same(never, [], "operations of which nothing allowed was asked")
    found = (len(asked), *(sum(each[mode] for each in asked.values()) for mode in EXAMPLES))
    expect(all(count >= least for count, least in zip(found, LEAST[office])),
           f"operations, requests allowed and not allowed: {found}, at least {LEAST[office]}")


@trial.check
def the_supervisors_answers_are_what_its_document_says(scene):
    ask_all(scene, "supervisor")


@trial.check
def the_firms_answers_are_what_its_document_says(scene):
    ask_all(scene, "firm")


@trial.check
def a_run_that_asked_too_little_is_found(scene):
    whole = {
        f"GET /{number}": collections.Counter({GenerationMode.POSITIVE: 8, GenerationMode.NEGATIVE: 6})
        for number in range(200)}
    check_counts("supervisor", whole)
    for poor in ({}, {**whole, "GET /new": collections.Counter()},
                 {label: collections.Counter({GenerationMode.POSITIVE: 1}) for label in whole}):
        try:
            check_counts("supervisor", poor)
        except Untrue:
            continue
        raise Untrue(f"{len(poor)} operations of which little was asked pass")


@trial.check
def both_offices_are_whole_afterwards(scene):
    for office in (scene.supervisor, scene.firm):
        same(sumun("ledger", "verify", office / "journal")["isSound"], True, office.name)
    for console, _ in scene.interfaces.values():
        same(Browser(console).ask("/healthz")[0], 200, "/healthz")


trial.run()
