#include "services/local/policydocument.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace keyturn::local;

class TstPolicyDocument : public QObject
{
    Q_OBJECT

private slots:
    void matchesWildcards_data();
    void matchesWildcards();
    void refusesWhatIsNoPolicy_data();
    void refusesWhatIsNoPolicy();
    void judges_data();
    void judges();
    void judgesPrincipals();
};

void TstPolicyDocument::matchesWildcards_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << u"kms:ListSecrets"_s << u"kms:ListSecrets"_s << true;
    QTest::newRow("other case") << u"kms:listsecrets"_s << u"kms:ListSecrets"_s << false;
    QTest::newRow("any") << u"*"_s << u"kms:ListSecrets"_s << true;
    QTest::newRow("any of nothing") << u"*"_s << u""_s << true;
    QTest::newRow("nothing") << u""_s << u"k"_s << false;
    QTest::newRow("prefix") << u"kms:List*"_s << u"kms:ListSecrets"_s << true;
    QTest::newRow("not the prefix") << u"kms:List*"_s << u"ram:ListUsers"_s << false;
    QTest::newRow("suffix") << u"*Key"_s << u"kms:CreateKey"_s << true;
    QTest::newRow("not the suffix") << u"*Key"_s << u"kms:CreateKeys"_s << false;
    QTest::newRow("star in the middle, tried again")
        << u"acs:*:secret/a*b"_s << u"acs:kms:r:1:secret/aab"_s << true;
    QTest::newRow("question mark") << u"app-?"_s << u"app-1"_s << true;
    QTest::newRow("question mark takes one") << u"app-?"_s << u"app-12"_s << false;
    QTest::newRow("question mark wants one") << u"app-?"_s << u"app-"_s << false;
    QTest::newRow("no regular expression") << u"a.c"_s << u"abc"_s << false;
    QTest::newRow("many stars") << u"*a*a*a*b"_s << QString(60, u'a') << false;
}

void TstPolicyDocument::matchesWildcards()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, text);
    QTEST(matchesWildcard(pattern, text), "matches");
}

void TstPolicyDocument::refusesWhatIsNoPolicy_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("no JSON") << u"Allow"_s;
    QTest::newRow("no version")
        << uR"({"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})"_s;
    QTest::newRow("no statement") << uR"({"Version":"1","Statement":[]})"_s;
    QTest::newRow("unknown effect")
        << uR"({"Version":"1","Statement":[{"Effect":"Perhaps","Action":"*","Resource":"*"}]})"_s;
    QTest::newRow("no action")
        << uR"({"Version":"1","Statement":[{"Effect":"Allow","Resource":"*"}]})"_s;
    QTest::newRow("action and its opposite")
        << uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*","NotAction":"a","Resource":"*"}]})"_s;
    QTest::newRow("no resource")
        << uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*"}]})"_s;
    QTest::newRow("resource is a number")
        << uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":[1]}]})"_s;
}

void TstPolicyDocument::refusesWhatIsNoPolicy()
{
    QFETCH(const QString, text);
    QVERIFY(!PolicyDocument::parse(text));
}

void TstPolicyDocument::judges_data()
{
    QTest::addColumn<QString>("statements");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("allowed by name")
        << uR"({"Effect":"Allow","Action":"kms:DescribeSecret","Resource":"*"})"_s
        << Verdict::Allowed;
    QTest::newRow("allowed by list")
        << uR"({"Effect":"Allow","Action":["kms:ListSecrets","kms:Describe*"],"Resource":["acs:kms:*:*:secret/acs/ram/user/a*"]})"_s
        << Verdict::Allowed;
    QTest::newRow("another action")
        << uR"({"Effect":"Allow","Action":"kms:DeleteSecret","Resource":"*"})"_s
        << Verdict::Unmentioned;
    QTest::newRow("another resource")
        << uR"({"Effect":"Allow","Action":"kms:*","Resource":"acs:kms:*:*:secret/acs/ram/user/bob"})"_s
        << Verdict::Unmentioned;
    QTest::newRow("another region")
        << uR"({"Effect":"Allow","Action":"kms:*","Resource":"acs:kms:cn-beijing:*:secret/*"})"_s
        << Verdict::Unmentioned;
    QTest::newRow("denied after all")
        << uR"({"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"kms:Describe*","Resource":"*"})"_s
        << Verdict::Denied;
    QTest::newRow("denied first")
        << uR"({"Effect":"Deny","Action":"kms:*","Resource":"*/alice"},{"Effect":"Allow","Action":"*","Resource":"*"})"_s
        << Verdict::Denied;
    QTest::newRow("all but another action")
        << uR"({"Effect":"Allow","NotAction":"ram:*","Resource":"*"})"_s << Verdict::Allowed;
    QTest::newRow("all but this action")
        << uR"({"Effect":"Allow","NotAction":"kms:*","Resource":"*"})"_s << Verdict::Unmentioned;
    QTest::newRow("denied but on this resource")
        << uR"({"Effect":"Deny","Action":"*","NotResource":"*/alice"})"_s << Verdict::Unmentioned;
    QTest::newRow("allowed on a condition")
        << uR"({"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"true"}}})"_s
        << Verdict::Unmentioned;
    QTest::newRow("denied on a condition")
        << uR"({"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"true"}}})"_s
        << Verdict::Denied;
}

void TstPolicyDocument::judges()
{
    QFETCH(const QString, statements);
    const auto policy =
        PolicyDocument::parse(uR"({"Version":"1","Statement":[%1]})"_s.arg(statements));
    QVERIFY(policy);
    const Permission permission{u"kms:DescribeSecret"_s,
        u"acs:kms:cn-hangzhou:1000000000000001:secret/acs/ram/user/alice"_s};
    QTEST(policy->verdict(permission), "verdict");
}

void TstPolicyDocument::judgesPrincipals()
{
    const auto trust = PolicyDocument::parse(
        uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["kms.aliyuncs.com"],"RAM":"acs:ram::1:user/alice"}}]})"_s);
    QVERIFY(trust);
    const Permission assume{u"sts:AssumeRole"_s, u"acs:ram::1:role/demo"_s};
    QCOMPARE(trust->verdict(assume, {u"kms.aliyuncs.com"_s}), Verdict::Allowed);
    QCOMPARE(trust->verdict(assume, {u"acs:ram::1:user/alice"_s}), Verdict::Allowed);
    QCOMPARE(trust->verdict(assume, {u"acs:ram::1:user/bob"_s}), Verdict::Unmentioned);
    QCOMPARE(trust->verdict({u"sts:Other"_s, {}}, {u"kms.aliyuncs.com"_s}), Verdict::Unmentioned);
}

QTEST_APPLESS_MAIN(TstPolicyDocument)
#include "tst_policydocument.moc"
