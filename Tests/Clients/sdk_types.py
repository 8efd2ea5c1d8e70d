"""The SDKs' own type definitions, read for one thing: where a text of somebody's may stand.

A place is `Class.field`, with `[]` for a member of a list and `{}` for a member of a map, and
with `{key}` for a map's key. A fixed word (`Literal`) is no place.
"""
import datetime
import functools
import os
import types
import typing

import pydantic
import typing_extensions

#: A field of free JSON.
FREE = (object, typing.Any)
#: What the SDK reads from a file and writes as base64: text on the wire.
FILES = (typing.IO[bytes], os.PathLike, os.PathLike[str])
NO_TEXT = (bool, int, float, bytes, type(None), datetime.datetime, datetime.date)


def options(annotation):
    """The concrete types that a value may have: unions, aliases and marks taken apart."""
    origin = typing.get_origin(annotation)
    if isinstance(annotation, typing_extensions.TypeAliasType):
        return options(annotation.__value__)
    if origin in (typing.Annotated, typing_extensions.Annotated, typing_extensions.Required,
                  typing_extensions.NotRequired, typing.Final):
        return options(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return [each for part in typing.get_args(annotation) for each in options(part)]
    if isinstance(annotation, typing.TypeVar):
        return options(annotation.__bound__ or object)
    return [annotation]


def is_structure(kind):
    return isinstance(kind, type) and (
        issubclass(kind, pydantic.BaseModel) or typing_extensions.is_typeddict(kind))


def name_of(kind):
    """Its name, with its last module where the SDK has several of one name."""
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__qualname__}"


@functools.cache
def fields(kind):
    """The fields of a structure by the name that they have on the wire."""
    if typing_extensions.is_typeddict(kind):
        hints = typing_extensions.get_type_hints(kind, include_extras=True)
        return {wire_name(name, hint): hint for name, hint in hints.items()}
    return {field.alias or name: field.annotation for name, field in kind.model_fields.items()}


def required(kind):
    """The fields that an object of this type has in any case, its fixed words among them."""
    if not typing_extensions.is_typeddict(kind):
        return set(fields(kind))
    hints = typing_extensions.get_type_hints(kind, include_extras=True)
    origins = {name: typing.get_origin(hint) for name, hint in hints.items()}
    return {
        wire_name(name, hint) for name, hint in hints.items()
        if origins[name] is typing_extensions.Required or words(hint)
        or kind.__total__ and origins[name] is not typing_extensions.NotRequired}


def wire_name(name, hint):
    for mark in getattr(hint, "__metadata__", ()):
        if getattr(mark, "alias", None) not in (None, "None"):
            return mark.alias
    return wire_name(name, typing.get_args(hint)[0]) if (
        typing.get_origin(hint) in (typing_extensions.Required, typing_extensions.NotRequired)
        and typing.get_args(hint)) else name


def words(annotation):
    """The fixed words that a field may hold; empty where it may hold others too."""
    found = []
    for each in options(annotation):
        if typing.get_origin(each) is not typing.Literal:
            return []
        found += typing.get_args(each)
    return found


def places(annotation, field="", seen=None):
    """Every place that a value of this type has, those of the structures inside it included."""
    seen = set() if seen is None else seen
    found = set()
    for kind in options(annotation):
        if kind is str or kind in FREE or kind in FILES:
            found.add(field)
        elif is_structure(kind):
            if kind not in seen:
                seen.add(kind)
                for name, hint in fields(kind).items():
                    found |= places(hint, f"{name_of(kind)}.{name}", seen)
        elif is_map(kind):
            found |= {field + "{key}"} | places(map_value(kind), field + "{}", seen)
        elif is_list(kind):
            found |= places((typing.get_args(kind) or (object,))[0], field + "[]", seen)
        elif typing.get_origin(kind) is not typing.Literal and kind not in NO_TEXT:
            raise TypeError(f"{field}: {kind!r} is of no kind that is known here")
    return found


def is_map(kind):
    origin = typing.get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, dict) and not is_structure(kind) or (
        getattr(origin, "__name__", "") == "Mapping")


def map_value(kind):
    return (typing.get_args(kind) or (str, object))[1]


def is_list(kind):
    origin = typing.get_origin(kind) or kind
    names = {"list", "Iterable", "Sequence", "SequenceNotStr", "List"}
    return getattr(origin, "__name__", getattr(origin, "_name", "")) in names


def planted(value, annotation, mark, field=""):
    """The places of `value`, a JSON value of this type, in which `mark` stands."""
    if isinstance(value, str):
        return {field} if mark in value and any(
            each is str or each in FREE or each in FILES
            for each in options(annotation)) else set()
    found = set()
    if isinstance(value, list):
        for kind in options(annotation):
            if is_list(kind):
                for each in value:
                    found |= planted(
                        each, (typing.get_args(kind) or (object,))[0], mark, field + "[]")
            elif kind in FREE and holds(value, mark):
                found.add(field)
    elif isinstance(value, dict):
        for kind in fitting(value, annotation):
            if is_structure(kind):
                hints = fields(kind)
                for name in value.keys() & hints.keys():
                    found |= planted(
                        value[name], hints[name], mark, f"{name_of(kind)}.{name}")
            elif is_map(kind):
                if any(mark in each for each in value):
                    found.add(field + "{key}")
                for each in value.values():
                    found |= planted(each, map_value(kind), mark, field + "{}")
            elif kind in FREE and holds(value, mark):
                found.add(field)
    return found


def holds(value, mark):
    if isinstance(value, dict):
        return any(holds(each, mark) for each in value.values())
    if isinstance(value, list):
        return any(holds(each, mark) for each in value)
    return isinstance(value, str) and mark in value


@functools.cache
def fixed(kind):
    """The fields of a structure that hold fixed words alone, and which."""
    return {name: own for name, hint in fields(kind).items() if (own := words(hint))}


def fitting(value, annotation):
    """The types that the object may be one of: whose fixed words are its own, and of those the
    ones that know most of its fields."""
    found = []
    for kind in options(annotation):
        if is_structure(kind):
            own = fixed(kind)
            if all(value[name] in (*own[name], None) for name in value.keys() & own.keys()):
                found.append((len(value.keys() & fields(kind).keys()), kind))
        elif is_map(kind) or kind in FREE:
            found.append((0, kind))
    most = max((count for count, _ in found), default=0)
    return [kind for count, kind in found if count == most or not is_structure(kind)]
