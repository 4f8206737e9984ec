#!/usr/bin/env bash
# Deletes and restores a dynamic RAM secret of keyturn-kms with curl and openssl alone: the signature
# is made here by the published description, not by Keyturn's code.
# Usage: curl.sh <keyturn-kms>
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'kill "${service:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT

"$program" --data "$folder/store" >"$folder/ready" &
service=$!
for _ in $(seq 100); do
    [ ! -s "$folder/ready" ] || break
    sleep 0.1
done
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$2"; }
port=$(field Port "$folder/ready")
key=$(field AccessKeyId "$folder/ready")
secret=$(cat "$(field AccessKeySecretFile "$folder/ready")")

sha256() { openssl dgst -sha256 | sed 's/.* //'; }

# call <version> <action> [name=value, encoded and sorted by name …]; the status stands in $status.
call() {
    local version=$1 action=$2 date nonce hash names canonical to_sign signature parameters
    shift 2
    parameters=$(IFS='&' && printf '%s' "$*")
    date=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    nonce=$(openssl rand -hex 16)
    hash=$(printf '%s' "$parameters" | sha256)
    names='content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version'
    canonical=$(printf '%s\n' POST / '' \
        "content-type:application/x-www-form-urlencoded" "host:127.0.0.1:$port" \
        "x-acs-action:$action" "x-acs-content-sha256:$hash" "x-acs-date:$date" \
        "x-acs-signature-nonce:$nonce" "x-acs-version:$version" '' "$names" "$hash")
    to_sign=$(printf 'ACS3-HMAC-SHA256\n%s' "$(printf '%s' "$canonical" | sha256)")
    signature=$(printf '%s' "$to_sign" | openssl dgst -sha256 -hmac "$secret" | sed 's/.* //')
    status=$(curl -sS -o "$folder/answer" -w '%{http_code}' --noproxy '*' \
        -H "content-type: application/x-www-form-urlencoded" -H "x-acs-action: $action" \
        -H "x-acs-version: $version" -H "x-acs-date: $date" -H "x-acs-signature-nonce: $nonce" \
        -H "x-acs-content-sha256: $hash" \
        -H "Authorization: ACS3-HMAC-SHA256 Credential=$key,SignedHeaders=$names,Signature=$signature" \
        --data-binary "$parameters" "http://127.0.0.1:$port/")
}

# expect <status> [text of the answer]
expect() {
    if [ "$status" != "$1" ] || ! grep -qF -- "${2:-RequestId}" "$folder/answer"; then
        printf 'Expected %s and %s, got %s: %s\n' "$1" "${2:-}" "$status" "$(cat "$folder/answer")" >&2
        exit 1
    fi
}

kms=2016-01-20
region=RegionId=cn-hangzhou
name=SecretName=acs%2Fram%2Fuser%2Forder-service
call 2015-04-01 GetCallerIdentity
expect 200 '"AccountId":"1000000000000001"'
call $kms ListSecrets PageNumber=1 PageSize=100 $region
expect 200 '"SecretName":"acs/ram/user/order-service"'
call $kms DeleteSecret RecoveryWindowInDays=31 $region $name
expect 400
call $kms DeleteSecret RecoveryWindowInDays=7 $region $name
expect 200 PlannedDeleteTime
call $kms GetSecretValue $region $name
expect 409
call $kms RestoreSecret $region $name
expect 200
call $kms GetSecretValue $region $name
expect 200 SecretData
call $kms DeleteSecret ForceDeleteWithoutRecovery=true $region $name
expect 200
call $kms DescribeSecret $region $name
expect 404 Forbidden.ResourceNotFound
call 2015-05-01 ListAccessKeys UserName=order-service
expect 200 LTAI5t # the pair outlives its secret
secret=wrong
call 2015-04-01 GetCallerIdentity
expect 400 SignatureDoesNotMatch

kill -TERM "$service"
wait "$service"
service=
