"""Verifies a signet (SVG) or the facts of a title (JSON) with pyca/cryptography. See README.md."""
import html, json, re, sys
from cryptography.exceptions import InvalidSignature
from verify import canonical, decode, fingerprint, key_of

SIGNED = ("award", "body", "issuer", "name", "rule", "signet", "since")


def main(path):
    text = open(path, encoding="utf-8").read()
    metadata = re.search(r"<metadata>(.*?)</metadata>", text, re.S)
    title = json.loads(html.unescape(metadata.group(1)) if metadata else text)
    statement, jws = title["statement"], title["signature"]
    payload = canonical({field: statement[field] for field in SIGNED}).encode()
    try:
        kid = key_of({"jws": jws, "kid": json.loads(decode(jws.split(".")[0]))["kid"]}, payload)
    except (InvalidSignature, ValueError, KeyError):
        return f"the signature does not fit: {statement['name']}, since {statement['since']}"
    print(f"{statement['name']} ({statement['body']}): {statement['award']} since {statement['since']}, signed for {statement['issuer']}, {fingerprint(kid)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
