#include "services/types/clock.h"
#include "tests/local/signedclient.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QString trust =
    uR"({"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["kms.aliyuncs.com"]}}],"Version":"1"})"_s;
const QString document =
    uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":["ram:ListAccessKeys"],"Resource":"*"}]})"_s;

} // namespace

//! Roles and policies over the wire.
class TstRamPolicies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesRolesAndPolicies();
    void refusesBadRolesAndPolicies();
    void attachesToUsers();
    void changesRoles();
    void listsRolesAndPolicies();
    void detachesAndDeletesPolicies();
    void refusesPoliciesOfTheWrongKind();
    void asksOnWhatTheActionIsAbout();

private:
    QString ramCode(const QString &action, const TestParameters &parameters)
    {
        const WireReply reply = m_client->ram(action, parameters);
        return reply.status == 200 ? QString()
                                   : u"%1 %2"_s.arg(QString::number(reply.status), reply.code());
    }

    QJsonObject ram(const QString &action, const TestParameters &parameters)
    {
        return m_client->ram(action, parameters).json();
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SignedClient> m_client;
    quint16 m_port = 0;
};

void TstRamPolicies::init()
{
    m_client.reset();
    m_service.reset();
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC));
    m_service = std::make_unique<LocalService>(*m_clock);
    const Result<Access> access = m_service->start({.sample = Sample::Empty});
    QVERIFY(access);
    m_port = access->port;
    m_client = std::make_unique<SignedClient>(*access);
}

void TstRamPolicies::makesRolesAndPolicies()
{
    const QString role = u"AliyunKMSManagedRAMCrendentialsRole"_s;
    const QString policy = u"AliyunKMSManagedRAMCrendentialsRolePolicy"_s;
    const TestParameters roleName{{u"RoleName"_s, role}};
    const TestParameters attachment{
        {u"RoleName"_s, role}, {u"PolicyName"_s, policy}, {u"PolicyType"_s, u"Custom"_s}};
    const TestParameters newRole{{u"RoleName"_s, role}, {u"AssumeRolePolicyDocument"_s, trust}};
    const TestParameters newPolicy{{u"PolicyName"_s, policy}, {u"PolicyDocument"_s, document}};
    QCOMPARE(ramCode(u"AttachPolicyToRole"_s, attachment), u"404 EntityNotExist.Role"_s);
    QCOMPARE(ramCode(u"CreateRole"_s, newRole), QString());
    QCOMPARE(ramCode(u"CreateRole"_s, newRole), u"409 EntityAlreadyExists.Role"_s);
    QCOMPARE(ramCode(u"AttachPolicyToRole"_s, attachment), u"404 EntityNotExist.Policy"_s);
    QCOMPARE(ramCode(u"CreatePolicy"_s, newPolicy), QString());
    QCOMPARE(ramCode(u"CreatePolicy"_s, newPolicy), u"409 EntityAlreadyExists.Policy"_s);
    QCOMPARE(ramCode(u"AttachPolicyToRole"_s, attachment), QString());
    QCOMPARE(
        ramCode(u"AttachPolicyToRole"_s, attachment), u"409 EntityAlreadyExists.Role.Policy"_s);

    const QJsonObject found = m_client->ram(u"GetRole"_s, roleName).json()["Role"_L1].toObject();
    QCOMPARE(found["AssumeRolePolicyDocument"_L1].toString(), trust);
    QCOMPARE(found["Arn"_L1].toString(),
        u"acs:ram::1000000000000001:role/aliyunkmsmanagedramcrendentialsrole"_s);
    const QJsonObject list = m_client->ram(u"ListPoliciesForRole"_s, roleName).json();
    QCOMPARE(list["Policies"_L1]["Policy"_L1][0]["PolicyName"_L1].toString(), policy);
    const QJsonObject read =
        m_client->ram(u"GetPolicy"_s, {{u"PolicyName"_s, policy}, {u"PolicyType"_s, u"Custom"_s}})
            .json();
    QCOMPARE(read["Policy"_L1]["AttachmentCount"_L1].toInt(), 1);
    QCOMPARE(read["DefaultPolicyVersion"_L1]["PolicyDocument"_L1].toString(), document);

    QCOMPARE(ramCode(u"DeleteRole"_s, roleName), u"409 DeleteConflict.Role.Policy"_s);
    QCOMPARE(ramCode(u"DetachPolicyFromRole"_s, attachment), QString());
    QCOMPARE(ramCode(u"DetachPolicyFromRole"_s, attachment), u"404 EntityNotExist.Role.Policy"_s);
    QCOMPARE(ramCode(u"DeleteRole"_s, roleName), QString());
    QCOMPARE(ramCode(u"GetRole"_s, roleName), u"404 EntityNotExist.Role"_s);
}

void TstRamPolicies::refusesBadRolesAndPolicies()
{
    QCOMPARE(ramCode(u"CreateRole"_s,
                 {{u"RoleName"_s, u"a_b"_s}, {u"AssumeRolePolicyDocument"_s, trust}}),
        u"400 InvalidParameter.RoleName.InvalidChars"_s);
    QCOMPARE(ramCode(u"CreateRole"_s,
                 {{u"RoleName"_s, u"a"_s}, {u"AssumeRolePolicyDocument"_s, u"{}"_s}}),
        u"400 MalformedPolicyDocument"_s);
    QCOMPARE(ramCode(u"CreatePolicy"_s,
                 {{u"PolicyName"_s, u"a"_s}, {u"PolicyDocument"_s, QString(6145, u'a')}}),
        u"400 InvalidParameter.PolicyDocument.Length"_s);
    QCOMPARE(ramCode(u"GetPolicy"_s, {{u"PolicyName"_s, u"a"_s}, {u"PolicyType"_s, u"Mine"_s}}),
        u"400 InvalidParameter.PolicyType"_s);
}

void TstRamPolicies::attachesToUsers()
{
    const TestParameters attachment{{u"UserName"_s, u"newsletter"_s},
        {u"PolicyName"_s, u"AliyunKMSReadOnlyAccess"_s}, {u"PolicyType"_s, u"System"_s}};
    QCOMPARE(ramCode(u"AttachPolicyToUser"_s, attachment), QString());
    QCOMPARE(
        ramCode(u"AttachPolicyToUser"_s, attachment), u"409 EntityAlreadyExists.User.Policy"_s);
    const QJsonObject list =
        m_client->ram(u"ListPoliciesForUser"_s, {{u"UserName"_s, u"newsletter"_s}}).json();
    const QJsonArray policies = list["Policies"_L1]["Policy"_L1].toArray();
    QCOMPARE(policies.size(), 1);
    QCOMPARE(policies[0]["PolicyName"_L1].toString(), u"AliyunKMSReadOnlyAccess"_s);
    QCOMPARE(policies[0]["PolicyType"_L1].toString(), u"System"_s);
    QCOMPARE(ramCode(u"DeleteUser"_s, {{u"UserName"_s, u"newsletter"_s}}),
        u"409 DeleteConflict.User.Policy"_s);
}

void TstRamPolicies::changesRoles()
{
    const TestParameters demo{{u"RoleName"_s, u"demo"_s}};
    const auto update = [&](const QString &name, const QString &value) {
        TestParameters parameters = demo;
        parameters[name] = value;
        return ramCode(u"UpdateRole"_s, parameters);
    };
    const auto create = [&](const QString &name, const QString &value) {
        return ramCode(u"CreateRole"_s,
            {{u"RoleName"_s, u"demo"_s}, {u"AssumeRolePolicyDocument"_s, trust}, {name, value}});
    };
    QCOMPARE(create(u"MaxSessionDuration"_s, u"3599"_s), u"400 InvalidParameter"_s);
    QCOMPARE(create(u"MaxSessionDuration"_s, u"43201"_s), u"400 InvalidParameter"_s);
    QCOMPARE(create(u"Description"_s, QString(1025, u'd')),
        u"400 InvalidParameter.Description.Length"_s);
    QCOMPARE(create(u"MaxSessionDuration"_s, u"43200"_s), QString());
    m_clock->advance(std::chrono::hours(1));
    QCOMPARE(update(u"NewDescription"_s, u"Demo"_s), QString());
    QJsonObject role = ram(u"GetRole"_s, demo)["Role"_L1].toObject();
    QCOMPARE(role["Description"_L1].toString(), u"Demo"_s);
    QCOMPARE(role["MaxSessionDuration"_L1].toInt(), 43200);
    QCOMPARE(role["AssumeRolePolicyDocument"_L1].toString(), trust);
    QCOMPARE(role["CreateDate"_L1].toString(), u"2026-06-16T02:24:00Z"_s);
    QCOMPARE(role["UpdateDate"_L1].toString(), u"2026-06-16T03:24:00Z"_s);
    const QString other = QString(trust).replace(u"kms"_s, u"ecs"_s);
    QCOMPARE(update(u"NewAssumeRolePolicyDocument"_s, other), QString());
    QCOMPARE(update(u"NewMaxSessionDuration"_s, u"3600"_s), QString());
    QCOMPARE(update(u"NewMaxSessionDuration"_s, u"1"_s), u"400 InvalidParameter"_s);
    QCOMPARE(update(u"NewAssumeRolePolicyDocument"_s, document), u"400 MalformedPolicyDocument"_s);
    role = ram(u"GetRole"_s, demo)["Role"_L1].toObject();
    QCOMPARE(role["AssumeRolePolicyDocument"_L1].toString(), other);
    QCOMPARE(role["MaxSessionDuration"_L1].toInt(), 3600);
    QCOMPARE(ramCode(u"UpdateRole"_s, {{u"RoleName"_s, u"none"_s}}), u"404 EntityNotExist.Role"_s);
}

void TstRamPolicies::listsRolesAndPolicies()
{
    for (const auto &name : {u"b"_s, u"a"_s, u"c"_s}) {
        QCOMPARE(ramCode(u"CreateRole"_s,
                     {{u"RoleName"_s, name}, {u"AssumeRolePolicyDocument"_s, trust}}),
            QString());
    }
    const QJsonObject first = ram(u"ListRoles"_s, {{u"MaxItems"_s, u"2"_s}});
    QCOMPARE(first["Roles"_L1]["Role"_L1].toArray().size(), 2);
    QCOMPARE(first["Roles"_L1]["Role"_L1][0]["RoleName"_L1].toString(), u"a"_s);
    QVERIFY(first["IsTruncated"_L1].toBool());
    const QJsonObject second = ram(u"ListRoles"_s, {{u"Marker"_s, first["Marker"_L1].toString()}});
    QCOMPARE(second["Roles"_L1]["Role"_L1].toArray().size(), 1);
    QVERIFY(!second["IsTruncated"_L1].toBool());
    QVERIFY(!second.contains("Marker"_L1));

    QCOMPARE(
        ramCode(u"CreatePolicy"_s, {{u"PolicyName"_s, u"Mine"_s}, {u"PolicyDocument"_s, document}}),
        QString());
    const auto policies = [&](const QString &type) {
        const QJsonObject list = ram(u"ListPolicies"_s, {{u"PolicyType"_s, type}});
        QStringList names;
        for (const QJsonValue policy : list["Policies"_L1]["Policy"_L1].toArray())
            names.append(policy["PolicyName"_L1].toString());
        return names;
    };
    QCOMPARE(policies(u"Custom"_s), QStringList(u"Mine"_s));
    QVERIFY(policies(u"System"_s).contains(u"AliyunKMSFullAccess"_s));
    QVERIFY(!policies(u"System"_s).contains(u"Mine"_s));
    QCOMPARE(policies({}).size(), policies(u"System"_s).size() + 1);
    QCOMPARE(ramCode(u"ListPolicies"_s, {{u"PolicyType"_s, u"Other"_s}}),
        u"400 InvalidParameter.PolicyType"_s);
}

void TstRamPolicies::detachesAndDeletesPolicies()
{
    const TestParameters mine{{u"PolicyName"_s, u"Mine"_s}, {u"PolicyType"_s, u"Custom"_s}};
    const auto on = [&](const QString &name, const QString &value) {
        TestParameters parameters = mine;
        parameters[name] = value;
        return parameters;
    };
    const TestParameters user = on(u"UserName"_s, u"newsletter"_s);
    const TestParameters role = on(u"RoleName"_s, u"demo"_s);
    QCOMPARE(ramCode(u"DeletePolicy"_s, mine), u"404 EntityNotExist.Policy"_s);
    ram(u"CreatePolicy"_s, {{u"PolicyName"_s, u"Mine"_s}, {u"PolicyDocument"_s, document}});
    ram(u"CreateRole"_s, {{u"RoleName"_s, u"demo"_s}, {u"AssumeRolePolicyDocument"_s, trust}});
    QCOMPARE(ramCode(u"AttachPolicyToUser"_s, user), QString());
    QCOMPARE(ramCode(u"AttachPolicyToRole"_s, role), QString());
    const QJsonObject entities = ram(u"ListEntitiesForPolicy"_s, mine);
    QCOMPARE(entities["Users"_L1]["User"_L1][0]["UserName"_L1].toString(), u"newsletter"_s);
    QCOMPARE(
        entities["Users"_L1]["User"_L1][0]["AttachDate"_L1].toString(), u"2026-06-16T02:24:00Z"_s);
    QCOMPARE(entities["Roles"_L1]["Role"_L1][0]["RoleName"_L1].toString(), u"demo"_s);
    QVERIFY(entities["Groups"_L1]["Group"_L1].toArray().isEmpty());
    QCOMPARE(ramCode(u"DeletePolicy"_s, mine), u"409 DeleteConflict.Policy.User"_s);
    QCOMPARE(ramCode(u"DetachPolicyFromUser"_s, user), QString());
    QCOMPARE(ramCode(u"DetachPolicyFromUser"_s, user), u"404 EntityNotExist.User.Policy"_s);
    QCOMPARE(ramCode(u"DeletePolicy"_s, mine), u"409 DeleteConflict.Role.Policy"_s);
    QCOMPARE(ramCode(u"DetachPolicyFromRole"_s, role), QString());
    QCOMPARE(ramCode(u"DeletePolicy"_s, mine), QString());
    QCOMPARE(ramCode(u"GetPolicy"_s, mine), u"404 EntityNotExist.Policy"_s);
    QCOMPARE(ramCode(u"DeletePolicy"_s, {{u"PolicyName"_s, u"AliyunKMSFullAccess"_s}}),
        u"404 EntityNotExist.Policy"_s);
}

void TstRamPolicies::refusesPoliciesOfTheWrongKind()
{
    // A role says who may assume it; a policy says on what, and never for whom.
    const QString policyWithPrincipal =
        uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"RAM":["*"]}}]})"_s;
    QCOMPARE(ramCode(u"CreateRole"_s,
                 {{u"RoleName"_s, u"demo"_s}, {u"AssumeRolePolicyDocument"_s, document}}),
        u"400 MalformedPolicyDocument"_s);
    QCOMPARE(ramCode(u"CreatePolicy"_s,
                 {{u"PolicyName"_s, u"Mine"_s}, {u"PolicyDocument"_s, policyWithPrincipal}}),
        u"400 MalformedPolicyDocument"_s);
    QCOMPARE(
        ramCode(u"CreatePolicy"_s, {{u"PolicyName"_s, u"Mine"_s}, {u"PolicyDocument"_s, trust}}),
        u"400 MalformedPolicyDocument"_s);
}

void TstRamPolicies::asksOnWhatTheActionIsAbout()
{
    // Who may do all to their own user can do nothing to others, nor take policies for themselves.
    const QString own =
        uR"({"Version":"1","Statement":[{"Effect":"Allow","Action":"ram:*","Resource":"acs:ram:*:*:user/reconcile-job"}]})"_s;
    ram(u"CreatePolicy"_s, {{u"PolicyName"_s, u"Own"_s}, {u"PolicyDocument"_s, own}});
    QCOMPARE(ramCode(u"AttachPolicyToUser"_s,
                 {{u"UserName"_s, u"reconcile-job"_s}, {u"PolicyName"_s, u"Own"_s},
                     {u"PolicyType"_s, u"Custom"_s}}),
        QString());
    ram(u"CreateRole"_s, {{u"RoleName"_s, u"demo"_s}, {u"AssumeRolePolicyDocument"_s, trust}});
    const SignedClient other(m_port, u"LTAI5tSANDBOX0000023"_s, "not-a-real-secret-0023");
    const auto status = [&other](const QString &action, const TestParameters &parameters) {
        return other.ram(action, parameters).status;
    };
    const QString user = u"reconcile-job"_s;
    QCOMPARE(status(u"GetUser"_s, {{u"UserName"_s, user}}), 200);
    QCOMPARE(status(u"ListAccessKeys"_s, {}), 200);
    QCOMPARE(status(u"ListAccessKeys"_s, {{u"UserName"_s, u"data-sync"_s}}), 403);
    QCOMPARE(status(u"ListUsers"_s, {}), 403);
    QCOMPARE(status(u"ListUsers"_s, {{u"UserName"_s, user}}), 403);
    QCOMPARE(status(u"DeleteRole"_s, {{u"RoleName"_s, u"demo"_s}, {u"UserName"_s, user}}), 403);
    QCOMPARE(status(u"DeletePolicy"_s, {{u"PolicyName"_s, u"Own"_s}, {u"UserName"_s, user}}), 403);
    QCOMPARE(status(u"AttachPolicyToUser"_s,
                 {{u"UserName"_s, user}, {u"PolicyName"_s, u"AdministratorAccess"_s},
                     {u"PolicyType"_s, u"System"_s}}),
        403);
}

QTEST_GUILESS_MAIN(TstRamPolicies)
#include "tst_rampolicies.moc"
