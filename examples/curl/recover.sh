#!/usr/bin/env bash
# Generates a one-time PIN with curl. Every operation is sent by the ID of its document.
set -euo pipefail
cd "$(dirname "$0")"
API=${PINPORTAL_URL:-http://127.0.0.1:4000/graphql}
DOCUMENTS=node_modules/@pinportal/client/trusted-documents.json

# The ID of the operation with the name $1.
id_of() { grep -oE "\"sha256:[0-9a-f]{64}\": \"(query|mutation) $1[^A-Za-z]" "$DOCUMENTS" | cut -d '"' -f 2; }

# Sends the operation $1 with the variables $2 and the token $3, and shows the response.
send() {
  curl -sS "$API" -H 'content-type: application/json' ${3:+-H "authorization: Bearer $3"} \
    -d "{ \"documentId\": \"$(id_of "$1")\", \"variables\": $2 }"
}

# The first value of the field $1 in a response.
field() { grep -oE "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

# 1. Sign in. A failure that the user can act on is a result, with its code.
send SignIn '{ "input": { "username": "nobody-curl", "password": "not-the-password" } }' | grep -o INVALID_CREDENTIALS
token=$(send SignIn '{ "input": { "username": "ios-user", "password": "demo-password" } }' | field sessionToken)

# 2. The devices, one page after the other.
page=$(send MyDevices '{ "first": 1 }' "$token")
after=$(field endCursor <<<"$page")
page=$(send MyDevices "{ \"first\": 1, \"after\": \"$after\" }" "$token")
device=$(grep -oE '"device_[a-z0-9]+"' <<<"$page" | head -n 1 | tr -d '"')
grep -oE '"name":"[^"]*","model"' <<<"$page" | cut -d '"' -f 4

# 3. Generate a PIN for the device, then look at its state. The PIN itself is only in the first response.
pin=$(send GenerateOneTimePin "{ \"input\": { \"deviceId\": \"$device\" } }" "$token" | field pin)
echo "a one-time PIN of ${#pin} digits"
state=$(send MyDevice "{ \"id\": \"$device\" }" "$token")
grep -o '"status":"ACTIVE","issuedAt"' <<<"$state"
! grep -q "$pin" <<<"$state"

# 4. Invalid input. All invalid fields are reported at once.
send RenameDevice "{ \"input\": { \"id\": \"$device\", \"name\": \"\" } }" "$token" | grep -o '"path":.*'

# 5. Too many attempts: status 429, with the wait in the header Retry-After and in extensions.retryAfter.
body="{ \"documentId\": \"$(id_of SignIn)\", \"variables\": { \"input\": { \"username\": \"nobody-curl\", \"password\": \"not-the-password\" } } }"
until curl -sS -o /dev/null -D - "$API" -H 'content-type: application/json' -d "$body" | grep -i '^retry-after:'; do :; done

# 6. Sign out. The session has ended, so the next query is rejected.
send SignOut '{}' "$token" >/dev/null
send MyDevices '{}' "$token" | grep -o UNAUTHENTICATED
