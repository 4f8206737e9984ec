#include "services/local/randompassword.h"

#include "services/local/limits.h"
#include "services/local/operation.h"
#include "services/local/refusal.h"

#include <QStringList>

#include <algorithm>
#include <openssl/rand.h>

namespace keyturn::local {

using namespace Qt::StringLiterals;

namespace {

//! The characters of each type that are left after the exclusions; types with none are left out.
QStringList includedTypes(const Parameters &parameters)
{
    const struct
    {
        QString exclusion;
        QString characters;
    } types[] = {{u"ExcludeLowercase"_s, u"abcdefghijklmnopqrstuvwxyz"_s},
        {u"ExcludeUppercase"_s, u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s},
        {u"ExcludeNumbers"_s, u"0123456789"_s},
        {u"ExcludePunctuation"_s, uR"(!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~)"_s}};
    const QString excluded = parameters.text(u"ExcludeCharacters"_s);
    QStringList included;
    for (const auto &type : types) {
        QString characters = type.characters;
        for (const QChar one : excluded)
            characters.remove(one);
        if (!parameters.flag(type.exclusion) && !characters.isEmpty())
            included.append(characters);
    }
    return included;
}

//! Below `bound`, which is at most 128.
int randomNumber(int bound)
{
    constexpr int values = 256;
    const int fair = values - values % bound; // from here on, some numbers would come more often
    for (;;) {
        unsigned char byte = 0;
        if (RAND_bytes(&byte, 1) != 1)
            throw Refusal{500, u"InternalFailure"_s, u"Internal Failure."_s};
        if (byte < fair)
            return byte % bound;
    }
}

bool hasEach(const QString &password, const QStringList &types)
{
    return std::all_of(types.begin(), types.end(), [&password](const QString &type) {
        return std::any_of(
            password.begin(), password.end(), [&type](QChar one) { return type.contains(one); });
    });
}

} // namespace

QJsonObject randomPassword(const Call &call)
{
    const Parameters &parameters = call.parameters;
    const int length = parameters.number(
        u"PasswordLength"_s, limits::shortestPassword, limits::longestPassword, 32);
    const QStringList types = includedTypes(parameters);
    const QString alphabet = types.join(QString());
    if (alphabet.isEmpty())
        throw invalidParameter(u"ExcludeCharacters"_s, u"Nothing is left to choose from."_s);
    const bool requiresEach = parameters.flag(u"RequireEachIncludedType"_s, true);
    QString password;
    // To draw again, rather than to mend, favours no password.
    do {
        password.clear();
        while (password.size() < length)
            password.append(alphabet[randomNumber(static_cast<int>(alphabet.size()))]);
    } while (requiresEach && !hasEach(password, types));
    return {{u"RandomPassword"_s, password}};
}

} // namespace keyturn::local
