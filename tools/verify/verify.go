// Verifies a blueprint package with nothing but Go's standard library. See README.md.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"unicode/utf16"
)

type signature struct{ Jws, Kid, Partner string }
type signer struct{ Fingerprint, Name, Partner string }
type header struct {
	Alg, Kid string
	Jwk      struct{ Crv, Kty, X string }
}

func main() {
	if err := verify(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func verify(path string) error {
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var content map[string]any
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.UseNumber()
	if err := decoder.Decode(&content); err != nil {
		return err
	}
	if canonical(content) != string(file) {
		return fmt.Errorf("not canonical (RFC 8785)")
	}
	payload := canonical(content["blueprint"])
	var typed struct {
		Blueprint  struct{ Signers []signer }
		Signatures []signature
	}
	if err := json.Unmarshal(file, &typed); err != nil {
		return err
	}
	if len(typed.Blueprint.Signers) == 0 || len(typed.Blueprint.Signers) != len(typed.Signatures) {
		return fmt.Errorf("signatures and signers differ")
	}
	for _, who := range typed.Blueprint.Signers {
		if !holds(who, typed.Signatures, payload) {
			return fmt.Errorf("signature of %s does not hold", who.Name)
		}
		fmt.Printf("signed by %s, %s\n", who.Name, who.Fingerprint)
	}
	return nil
}

func holds(who signer, all []signature, payload string) bool {
	count := 0
	var own signature
	for _, one := range all {
		if one.Partner == who.Partner {
			count, own = count+1, one
		}
	}
	parts := strings.Split(own.Jws, ".")
	if count != 1 || len(parts) != 3 || parts[1] != "" {
		return false
	}
	var head header
	raw, err := base64.RawURLEncoding.Strict().DecodeString(parts[0])
	if err != nil || json.Unmarshal(raw, &head) != nil || (head.Alg != "EdDSA" && head.Alg != "Ed25519") || head.Jwk.Kty != "OKP" || head.Jwk.Crv != "Ed25519" {
		return false
	}
	key, err := base64.RawURLEncoding.Strict().DecodeString(head.Jwk.X)
	value, err2 := base64.RawURLEncoding.Strict().DecodeString(parts[2])
	if err != nil || err2 != nil || len(key) != ed25519.PublicKeySize {
		return false
	}
	thumbprint := sha256.Sum256([]byte(canonical(map[string]any{"crv": head.Jwk.Crv, "kty": head.Jwk.Kty, "x": head.Jwk.X})))
	kid := base64.RawURLEncoding.EncodeToString(thumbprint[:])
	if kid != head.Kid || kid != own.Kid || fingerprint(thumbprint[:16]) != who.Fingerprint {
		return false
	}
	return ed25519.Verify(key, []byte(parts[0]+"."+base64.RawURLEncoding.EncodeToString([]byte(payload))), value)
}

func fingerprint(first []byte) string {
	digits := strings.ToUpper(hex.EncodeToString(first))
	groups := []string{}
	for i := 0; i < len(digits); i += 4 {
		groups = append(groups, digits[i:i+4])
	}
	return strings.Join(groups, " ")
}

// canonical writes RFC 8785 for what a package may hold; numbers are integers and stay as they were written.
func canonical(value any) string {
	switch typed := value.(type) {
	case map[string]any:
		keys := make([]string, 0, len(typed))
		for key := range typed {
			keys = append(keys, key)
		}
		sort.Slice(keys, func(i, j int) bool { return less(keys[i], keys[j]) })
		parts := make([]string, len(keys))
		for i, key := range keys {
			parts[i] = quote(key) + ":" + canonical(typed[key])
		}
		return "{" + strings.Join(parts, ",") + "}"
	case []any:
		parts := make([]string, len(typed))
		for i, item := range typed {
			parts[i] = canonical(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case string:
		return quote(typed)
	case nil:
		return "null"
	default:
		return fmt.Sprint(typed)
	}
}

// quote escapes only what RFC 8785 escapes; Go's own encoder escapes more.
func quote(text string) string {
	short := map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}
	var out strings.Builder
	for _, char := range text {
		if escaped, ok := short[char]; ok {
			out.WriteString(escaped)
		} else if char < 0x20 {
			fmt.Fprintf(&out, `\u%04x`, char)
		} else {
			out.WriteRune(char)
		}
	}
	return `"` + out.String() + `"`
}

func less(a, b string) bool {
	left, right := utf16.Encode([]rune(a)), utf16.Encode([]rune(b))
	for i := 0; i < len(left) && i < len(right); i++ {
		if left[i] != right[i] {
			return left[i] < right[i]
		}
	}
	return len(left) < len(right)
}
