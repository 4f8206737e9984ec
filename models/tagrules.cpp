#include "models/tagrules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn::tagrules {

namespace {

struct TagRules
{
    Q_DECLARE_TR_FUNCTIONS(TagRules)
};

bool isReserved(const QString &key)
{
    return key.startsWith("aliyun"_L1) || key.startsWith("acs:"_L1);
}

bool isWritable(const QString &text)
{
    static const QRegularExpression allowed(u"^[\\p{L}\\p{N} /\\\\_.+=:@-]*\\z"_s);
    return allowed.match(text).hasMatch();
}

} // namespace

Verdict check(const Tag &tag, const QList<Tag> &present)
{
    const auto sameKey = [&tag](const Tag &other) { return other.key == tag.key; };
    if (tag.key.isEmpty())
        return Verdict::NoKey;
    if (tag.key.size() > longestText)
        return Verdict::KeyTooLong;
    if (tag.value.size() > longestText)
        return Verdict::ValueTooLong;
    if (isReserved(tag.key))
        return Verdict::Reserved;
    if (!isWritable(tag.key) || !isWritable(tag.value))
        return Verdict::BadCharacter;
    if (present.contains(tag))
        return Verdict::Same;
    const bool isNew = std::none_of(present.cbegin(), present.cend(), sameKey);
    return isNew && present.size() >= mostTags ? Verdict::TooMany : Verdict::Good;
}

QString sentence(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return {};
    case Verdict::NoKey:
        return TagRules::tr("Enter a key.");
    case Verdict::KeyTooLong:
        return TagRules::tr("The key is longer than %n characters.", nullptr, longestText);
    case Verdict::ValueTooLong:
        return TagRules::tr("The value is longer than %n characters.", nullptr, longestText);
    case Verdict::Reserved:
        return TagRules::tr("A key cannot begin with aliyun or acs:.");
    case Verdict::BadCharacter:
        return TagRules::tr("Use letters, digits, spaces and / \\ _ . + = : @ - only.");
    case Verdict::TooMany:
        return TagRules::tr("A secret holds at most %n tags.", nullptr, mostTags);
    case Verdict::Same:
        return TagRules::tr("The secret has this tag already.");
    }
    Q_UNREACHABLE();
}

} // namespace keyturn::tagrules
