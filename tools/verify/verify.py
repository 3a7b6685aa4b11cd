"""Verifies a blueprint package with pyca/cryptography. See README.md."""
import base64, hashlib, json, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def canonical(value):
    """RFC 8785 for objects, arrays, texts, integers, booleans and null: keys in the order of their UTF-16 code units."""
    if isinstance(value, dict):
        return "{" + ",".join(canonical(k) + ":" + canonical(value[k]) for k in sorted(value, key=lambda k: k.encode("utf-16-be"))) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def key_of(signature, payload):
    """The thumbprint of the key that made a signature; raises if it does not hold."""
    header64, middle, value = signature["jws"].split(".")
    header = json.loads(decode(header64))
    jwk = header["jwk"]
    if middle or header["alg"] not in ("EdDSA", "Ed25519") or (jwk["kty"], jwk["crv"]) != ("OKP", "Ed25519"):
        raise InvalidSignature
    thumbprint = encode(hashlib.sha256(canonical({k: jwk[k] for k in ("crv", "kty", "x")}).encode()).digest())
    if not thumbprint == header["kid"] == signature["kid"]:
        raise InvalidSignature
    Ed25519PublicKey.from_public_bytes(decode(jwk["x"])).verify(decode(value), f"{header64}.{encode(payload)}".encode())
    return thumbprint


def fingerprint(thumbprint):
    digits = decode(thumbprint)[:16].hex().upper()
    return " ".join(digits[i:i + 4] for i in range(0, 32, 4))


def main(path):
    text = open(path, encoding="utf-8", newline="").read()
    package = json.loads(text)
    if canonical(package) != text:
        return "not canonical (RFC 8785)"
    payload = canonical(package["blueprint"]).encode()
    signers = package["blueprint"]["signers"]
    if not signers or len(package["signatures"]) != len(signers):
        return "signatures and signers differ"
    for signer in signers:
        own = [s for s in package["signatures"] if s["partner"] == signer["partner"]]
        try:
            holds = len(own) == 1 and fingerprint(key_of(own[0], payload)) == signer["fingerprint"]
        except (InvalidSignature, ValueError, KeyError):
            holds = False
        if not holds:
            return f"signature of {signer['name']} does not hold"
        print(f"signed by {signer['name']}, {signer['fingerprint']}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
