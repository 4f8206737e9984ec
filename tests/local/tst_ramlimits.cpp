#include "services/local/limits.h"
#include "services/local/localims.h"
#include "services/local/localram.h"
#include "services/local/refusal.h"
#include "services/local/store.h"
#include "tests/local/signedclient.h"

#include <QTest>
#include <QUrl>

#include <memory>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QString trust =
    uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["kms.aliyuncs.com"]}}]})"_s;
const QString document =
    uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]})"_s;
const QDateTime start(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);

} // namespace

//! The quotas of an account, and what the tables keep that no request says, without a wire.
class TstRamLimits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void limitsUsers();
    void limitsRoles();
    void limitsPolicies();
    void limitsAttachments_data();
    void limitsAttachments();
    void givesTheSigningKeyAtOnce();
    void remembersTheLastUse();
    void tellsTheLastUse();
    void wantsTheUserOfARole();
    void forgetsRecycledKeysOfDeletedUsers();
    void restoresNoKeyThatIsThere();

private:
    //! The body, or {Code} of the refusal.
    QJsonObject run(const Product &product, const QString &action, const TestParameters &parameters)
    {
        HttpRequest request;
        QByteArray query;
        for (auto it = parameters.begin(); it != parameters.end(); ++it)
            query +=
                QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value()) + '&';
        request.target = "/?" + query.chopped(query.isEmpty() ? 0 : 1).toStdString();
        const Parameters read(request);
        [&] { QVERIFY(m_store->begin()); }();
        try {
            QJsonObject body = product.operations[action].run({read, m_caller, m_now});
            [&] { QVERIFY(m_store->commit()); }();
            return body;
        } catch (const Refusal &refusal) {
            m_store->rollback();
            return {{u"Code"_s, refusal.code}, {u"Message"_s, refusal.message}};
        }
    }

    QString ram(const QString &action, const TestParameters &parameters)
    {
        return run(m_ramProduct, action, parameters)["Code"_L1].toString();
    }

    void addKey(const QString &id, const QString &user)
    {
        m_ram->insertAccessKey(
            {id, user, true, start}, SecretBytes::copyOf("secret of " + id.toStdString()));
    }

    std::unique_ptr<Store> m_store;
    std::unique_ptr<RamTable> m_ram;
    std::unique_ptr<LocalRam> m_localRam;
    std::unique_ptr<LocalIms> m_ims;
    Product m_ramProduct;
    Product m_imsProduct;
    Caller m_caller;
    QDateTime m_now = start;
};

void TstRamLimits::init()
{
    m_store = std::make_unique<Store>();
    QVERIFY(m_store->open({}));
    m_ram = std::make_unique<RamTable>(*m_store);
    m_localRam =
        std::make_unique<LocalRam>(*m_store, *m_ram, [](const QString &) { return QJsonObject(); });
    m_ims = std::make_unique<LocalIms>(*m_store, *m_ram);
    m_ramProduct = m_localRam->product();
    m_imsProduct = m_ims->product();
    m_now = start;
    m_ram->insertUser({u"alice"_s, u"1"_s, {}, {}, start, start});
    m_caller = {Caller::Kind::RamUser, u"a"_s, u"alice"_s, u"1"_s, {}, {}};
}

void TstRamLimits::limitsUsers()
{
    for (int i = 1; i < limits::usersOfAccount; ++i)
        QCOMPARE(ram(u"CreateUser"_s, {{u"UserName"_s, u"user%1"_s.arg(i)}}), QString());
    QCOMPARE(ram(u"CreateUser"_s, {{u"UserName"_s, u"more"_s}}), u"LimitExceeded.User"_s);
    QCOMPARE(run(m_imsProduct, u"CreateUser"_s,
                 {{u"UserPrincipalName"_s, principalNameOf(u"more"_s)},
                     {u"DisplayName"_s, u"More"_s}})["Code"_L1]
                 .toString(),
        u"LimitExceeded.User"_s);
    QCOMPARE(ram(u"DeleteUser"_s, {{u"UserName"_s, u"user1"_s}}), QString());
    QCOMPARE(ram(u"CreateUser"_s, {{u"UserName"_s, u"more"_s}}), QString());
}

void TstRamLimits::limitsRoles()
{
    const auto create = [this](const QString &name) {
        return ram(
            u"CreateRole"_s, {{u"RoleName"_s, name}, {u"AssumeRolePolicyDocument"_s, trust}});
    };
    for (int i = 0; i < limits::rolesOfAccount; ++i)
        QCOMPARE(create(u"role%1"_s.arg(i)), QString());
    QCOMPARE(create(u"more"_s), u"LimitExceeded.Role"_s);
}

void TstRamLimits::limitsPolicies()
{
    m_ram->putPolicy({u"AliyunSome"_s, u"System"_s, document, {}, start}); // does not count
    const auto create = [this](const QString &name) {
        return ram(u"CreatePolicy"_s, {{u"PolicyName"_s, name}, {u"PolicyDocument"_s, document}});
    };
    for (int i = 0; i < limits::policiesOfAccount; ++i)
        QCOMPARE(create(u"policy%1"_s.arg(i)), QString());
    QCOMPARE(create(u"more"_s), u"LimitExceeded.Policy"_s);
    QCOMPARE(create(u"AliyunSome"_s), u"EntityAlreadyExists.Policy"_s);
}

void TstRamLimits::limitsAttachments_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("quota");
    QTest::newRow("custom of a user") << u"User"_s << u"Custom"_s << 10;
    QTest::newRow("system of a user") << u"User"_s << u"System"_s << 20;
    QTest::newRow("custom of a role") << u"Role"_s << u"Custom"_s << 5;
    QTest::newRow("system of a role") << u"Role"_s << u"System"_s << 20;
}

void TstRamLimits::limitsAttachments()
{
    QFETCH(QString, kind);
    QFETCH(QString, type);
    QFETCH(int, quota);
    QCOMPARE(
        ram(u"CreateRole"_s, {{u"RoleName"_s, u"alice"_s}, {u"AssumeRolePolicyDocument"_s, trust}}),
        QString());
    const auto attach = [&](int number, const QString &policyType) {
        const QString name = policyType + QString::number(number);
        m_ram->putPolicy({name, policyType, document, {}, start});
        return ram(u"AttachPolicyTo"_s + kind,
            {{kind + u"Name"_s, u"alice"_s}, {u"PolicyName"_s, name},
                {u"PolicyType"_s, policyType}});
    };
    for (int i = 0; i < quota; ++i)
        QCOMPARE(attach(i, type), QString());
    QCOMPARE(attach(quota, type), u"LimitExceeded.%1.Policy"_s.arg(kind));
    QCOMPARE(attach(0, type), u"EntityAlreadyExists.%1.Policy"_s.arg(kind));
    // The other type has a quota of its own.
    QCOMPARE(attach(0, type == "Custom"_L1 ? u"System"_s : u"Custom"_s), QString());
}

void TstRamLimits::givesTheSigningKeyAtOnce()
{
    addKey(u"key"_s, u"alice"_s);
    auto key = m_ram->signingKey(u"key"_s);
    QVERIFY(key);
    QVERIFY(key->secret.equals(SecretBytes::copyOf("secret of key")));
    QCOMPARE(key->userName, u"alice"_s);
    QCOMPARE(key->userId, u"1"_s);
    QVERIFY(key->active);
    m_ram->setActive(u"key"_s, false, start);
    QVERIFY(!m_ram->signingKey(u"key"_s)->active);
    QVERIFY(!m_ram->signingKey(u"other"_s));
}

void TstRamLimits::remembersTheLastUse()
{
    addKey(u"key"_s, u"alice"_s);
    QVERIFY(!m_ram->lastUse(u"key"_s).time.isValid());
    m_ram->noteUse(u"key"_s, start, u"Kms"_s);
    QCOMPARE(m_ram->lastUse(u"key"_s).time, start);
    QCOMPARE(m_ram->lastUse(u"key"_s).service, u"Kms"_s);
    m_ram->noteUse(u"key"_s, start.addSecs(-1), u"Sts"_s);
    QCOMPARE(m_ram->lastUse(u"key"_s).service, u"Kms"_s);
    m_ram->noteUse(u"key"_s, start.addSecs(1), u"Ram"_s);
    QCOMPARE(m_ram->lastUse(u"key"_s).time, start.addSecs(1));
    QCOMPARE(m_ram->lastUse(u"key"_s).service, u"Ram"_s);
}

void TstRamLimits::tellsTheLastUse()
{
    addKey(u"key"_s, u"alice"_s);
    const TestParameters key{{u"UserAccessKeyId"_s, u"key"_s}};
    const auto used = [&](const Product &product) {
        return run(product, u"GetAccessKeyLastUsed"_s, key)["AccessKeyLastUsed"_L1].toObject();
    };
    QCOMPARE(used(m_ramProduct), QJsonObject({{u"LastUsedDate"_s, u""_s}}));
    QCOMPARE(
        used(m_imsProduct), QJsonObject({{u"LastUsedDate"_s, u""_s}, {u"ServiceName"_s, u""_s}}));
    m_ram->noteUse(u"key"_s, start, u"Kms"_s);
    QCOMPARE(used(m_ramProduct), QJsonObject({{u"LastUsedDate"_s, u"2026-06-16T02:24:00Z"_s}}));
    QCOMPARE(used(m_imsProduct),
        QJsonObject(
            {{u"LastUsedDate"_s, u"2026-06-16T02:24:00Z"_s}, {u"ServiceName"_s, u"Kms"_s}}));
}

void TstRamLimits::wantsTheUserOfARole()
{
    addKey(u"key"_s, u"alice"_s);
    m_caller = {Caller::Kind::AssumedRole, u"STS.a"_s, u"alice"_s, u"2"_s, u"session"_s, {}};
    const QString missing = u"MissingParameter"_s;
    for (const auto &action : {u"ListAccessKeys"_s, u"CreateAccessKey"_s, u"DeleteAccessKey"_s}) {
        QCOMPARE(ram(action, {{u"UserAccessKeyId"_s, u"key"_s}}), missing);
        QCOMPARE(
            run(m_imsProduct, action, {{u"UserAccessKeyId"_s, u"key"_s}})["Code"_L1].toString(),
            missing);
    }
    QCOMPARE(run(m_imsProduct, u"ListAccessKeysInRecycleBin"_s, {})["Code"_L1].toString(), missing);
    QCOMPARE(ram(u"ListAccessKeys"_s, {{u"UserName"_s, u"alice"_s}}), QString());
}

void TstRamLimits::forgetsRecycledKeysOfDeletedUsers()
{
    m_ram->insertUser({u"bob"_s, u"3"_s, {}, {}, start, start});
    addKey(u"key"_s, u"bob"_s);
    QCOMPARE(
        ram(u"DeleteAccessKey"_s, {{u"UserName"_s, u"bob"_s}, {u"UserAccessKeyId"_s, u"key"_s}}),
        QString());
    const TestParameters key{{u"UserAccessKeyId"_s, u"key"_s}};
    const auto info = [&] { return run(m_imsProduct, u"GetAccessKeyInfoInRecycleBin"_s, key); };
    QCOMPARE(info()["AccessKey"_L1]["UserPrincipalName"_L1].toString(), principalNameOf(u"bob"_s));
    QCOMPARE(
        ram(u"UpdateUser"_s, {{u"UserName"_s, u"bob"_s}, {u"NewUserName"_s, u"rob"_s}}), QString());
    QCOMPARE(info()["AccessKey"_L1]["UserPrincipalName"_L1].toString(), principalNameOf(u"rob"_s));
    QCOMPARE(ram(u"DeleteUser"_s, {{u"UserName"_s, u"rob"_s}}), QString());
    QCOMPARE(info()["Code"_L1].toString(), u"EntityNotExist.User.AccessKey"_s);
}

void TstRamLimits::restoresNoKeyThatIsThere()
{
    addKey(u"key"_s, u"alice"_s);
    const TestParameters key{{u"UserAccessKeyId"_s, u"key"_s}};
    QCOMPARE(ram(u"DeleteAccessKey"_s, key), QString());
    addKey(u"key"_s, u"alice"_s); // as the program gives the operator the same one again
    QCOMPARE(run(m_imsProduct, u"RestoreAccessKeyFromRecycleBin"_s, key)["Code"_L1].toString(),
        u"EntityAlreadyExists.User.AccessKey"_s);
    QCOMPARE(ram(u"DeleteAccessKey"_s, key), QString());
    QCOMPARE(run(m_imsProduct, u"RestoreAccessKeyFromRecycleBin"_s, key), QJsonObject());
}

QTEST_GUILESS_MAIN(TstRamLimits)
#include "tst_ramlimits.moc"
