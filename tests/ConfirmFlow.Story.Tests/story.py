"""The story as somebody with boto3 and Python's standard library tells it: story.py ORDER ORDER ORDER ORDER

Everything it needs to know is in AWS_ENDPOINT_URL, AWS_DEFAULT_REGION and the keys. Prints one line for each door.
"""

import base64
import html.parser
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import boto3

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
lambda_ = boto3.client("lambda")
orders = boto3.resource("dynamodb").Table("confirmflow-orders")
states = boto3.client("stepfunctions")
account = boto3.client("sts").get_caller_identity()["Account"]


def plain(action, parameters):
    return invoke("IntakeFunction", {"action": action, "parameters": parameters, "requester": "rita@example.com"})


def gateway(action, parameters):
    custom = {
        "bedrockAgentCoreToolName": f"confirmflow___{action}",
        "bedrockAgentCoreMessageVersion": "1.0",
        "bedrockAgentCoreGatewayId": "boto-gateway",
        "bedrockAgentCorePropagatedHeaders": {"x-requester": "rita@example.com"},
    }
    return invoke("GatewayIntakeFunction", parameters, base64.b64encode(json.dumps({"custom": custom}).encode()).decode())


def bedrock(**form):
    event = {
        "messageVersion": "1.0",
        "agent": {"name": "boto", "id": "BOTO000001", "alias": "A", "version": "1"},
        "inputText": "please",
        "sessionId": "1",
        "actionGroup": "confirmflow",
        "sessionAttributes": {"requester": "rita@example.com"},
        "promptSessionAttributes": {},
        **form,
    }
    return invoke("BedrockIntakeFunction", event)["response"]


def values(parameters):
    return [{"name": name, "type": "string", "value": value} for name, value in parameters.items()]


def bedrock_function(action, parameters):
    response = bedrock(function=action, parameters=values(parameters))
    return json.loads(response["functionResponse"]["responseBody"]["TEXT"]["body"])


def bedrock_api(action, parameters):
    body = {"content": {"application/json": {"properties": values(parameters)}}}
    response = bedrock(apiPath=f"/{action}", httpMethod="POST", requestBody=body)
    assert response["httpStatusCode"] == 200, response
    return json.loads(response["responseBody"]["application/json"]["body"])


def invoke(function, event, client_context=None):
    extra = {"ClientContext": client_context} if client_context else {}
    answer = lambda_.invoke(FunctionName=function, Payload=json.dumps(event), **extra)
    assert "FunctionError" not in answer, answer["Payload"].read()
    return json.loads(answer["Payload"].read())


def eventually(look):
    for _ in range(1200):
        if found := look():
            return found
        time.sleep(0.1)
    raise TimeoutError(look)


def link_to(person, request):
    for mail in json.load(urllib.request.urlopen(f"{ENDPOINT}/local/mailbox.json")):
        if request in mail["subject"] and person in mail["to"]:
            return next((line for line in mail["text"].split() if "/a/" in line), None)
    return None


class Form(html.parser.HTMLParser):
    """The fields that pressing a button sends."""

    def __init__(self, page, press):
        super().__init__()
        self.fields, self._button, self._press = {}, None, press
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("input", "textarea") and "name" in attributes:
            self.fields[attributes["name"]] = attributes.get("value", "")
        self._button = attributes if tag == "button" else None

    def handle_data(self, data):
        if self._button and data.strip() == self._press:
            self.fields[self._button["name"]] = self._button["value"]


def tell(door, name, order):
    parameters = {"orderId": order, "amount": "12.50", "reason": "Arrived broken"}
    opened = door("refund-order", parameters)
    assert (opened["status"], opened["executed"]) == ("Pending", False), opened
    request = opened["requestId"]
    link = eventually(lambda: link_to("ada@example.com", request))
    urllib.request.urlopen(urllib.request.Request(link, method="HEAD"))
    page = urllib.request.urlopen(link).read().decode()
    assert orders.get_item(Key={"orderId": order}, ConsistentRead=True)["Item"]["status"] == "paid"

    form = urllib.parse.urlencode(Form(page, "Approve").fields).encode()
    assert "You approved this" in urllib.request.urlopen(link, form).read().decode()
    done = eventually(lambda: (answer := door("check-request", {"requestId": request}))["executed"] and answer)
    assert done["receipt"]["summary"] == f"Order {order} was refunded: 12.50 EUR.", done
    execution = f"arn:aws:states:us-east-1:{account}:execution:confirmflow-approval:{request}-1"
    eventually(lambda: states.describe_execution(executionArn=execution)["status"] == "SUCCEEDED")

    try:
        urllib.request.urlopen(link, form)
        raise AssertionError("A second press was counted.")
    except urllib.error.HTTPError as again:
        assert again.code == 409 and "Your press changed nothing" in again.read().decode()
    print(name, orders.get_item(Key={"orderId": order}, ConsistentRead=True)["Item"]["status"])


for door, name, order in zip(
    (plain, gateway, bedrock_function, bedrock_api), ("plain", "gateway", "bedrock function", "bedrock api"), sys.argv[1:], strict=True
):
    tell(door, name, order)
