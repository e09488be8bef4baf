"""Translates template.yaml into what CloudFormation sees, offline: translate.py TEMPLATE OUT Parameter=Value...

Local paths become a bucket that does not exist (the translator takes no paths), and the machine's drawing is put in where
the translator would upload it, so that it is linted too.
"""
import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    """No role of the template takes a managed policy by name; the real loader would ask IAM."""

    def load(self):
        return {}


source, target, *given = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    template = yaml_parse(file)

drawings = {}
for name, resource in template["Resources"].items():
    properties = resource.get("Properties", {})
    if resource["Type"] == "AWS::Serverless::Function":
        properties["CodeUri"] = "s3://bucket/code"
    if resource["Type"] == "AWS::Serverless::StateMachine":
        with open(os.path.join(os.path.dirname(source), properties["DefinitionUri"]), encoding="utf-8") as file:
            drawings[name] = json.load(file)
        properties["DefinitionUri"] = "s3://bucket/drawing"

parameters = {name: value["Default"] for name, value in template["Parameters"].items() if "Default" in value}
parameters.update(pair.split("=", 1) for pair in given)
translated = transform(template, parameters, NoManagedPolicies(), passthrough_metadata=True)

for name, drawing in drawings.items():
    properties = translated["Resources"][name]["Properties"]
    properties.pop("DefinitionS3Location")
    properties["Definition"] = drawing

with open(target, "w", encoding="utf-8") as file:
    json.dump(translated, file, indent=1, default=str)
