#include "models/prerequisites.h"

#include "models/errorphrases.h"
#include "models/ramusersmodel.h"
#include "models/servicerole.h"
#include "models/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

const QString ramFullAccess = u"AliyunRAMFullAccess"_s;
const QString ramReadOnlyAccess = u"AliyunRAMReadOnlyAccess"_s;
const QString kmsSecretAdmin = u"AliyunKMSSecretAdminAccess"_s;
const QString kmsFullAccess = u"AliyunKMSFullAccess"_s;
const QString administrator = u"AdministratorAccess"_s;

bool holds(const QList<RamPolicy> &policies, const QStringList &anyOf)
{
    return std::any_of(policies.cbegin(), policies.cend(),
        [&](const RamPolicy &policy) { return anyOf.contains(policy.name); });
}

} // namespace

Prerequisites::Prerequisites(Session *session, RamUsersModel *users, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_users(users)
{
    for (const Id id :
        {Id::Identity, Id::RamPolicy, Id::KmsPolicy, Id::ServiceRole, Id::AccessKeys})
        m_checks << Check{id, State::Running, tr("Checking…"), {}};
    connect(session, &Session::changed, this, [this] {
        m_authorizing = false; // its calls ended with the account that was left
        start(); // session and users ask anew by themselves
    });
    connect(session, &Session::identityChanged, this, &Prerequisites::identityKnown);
    connect(users, &RamUsersModel::stateChanged, this, &Prerequisites::judgeAccessKeys);
    connect(users, &RamUsersModel::keysChanged, this, &Prerequisites::judgeAccessKeys);
}

QString Prerequisites::groupName(Id id)
{
    switch (id) {
    case Id::Identity:
    case Id::RamPolicy:
    case Id::KmsPolicy:
        return tr("Signed-in identity");
    case Id::ServiceRole:
        return tr("Secrets Manager");
    case Id::AccessKeys:
        return tr("RAM users");
    }
    Q_UNREACHABLE();
}

const Prerequisites::Check &Prerequisites::check(Id id) const
{
    return m_checks.at(static_cast<int>(id));
}

QString Prerequisites::accountId() const
{
    return m_session->identity() ? m_session->identity()->accountId : QString();
}

bool Prerequisites::isRunning() const
{
    return std::any_of(m_checks.cbegin(), m_checks.cend(),
        [](const Check &check) { return check.state == State::Running; });
}

int Prerequisites::problemCount() const
{
    return static_cast<int>(std::count_if(m_checks.cbegin(), m_checks.cend(),
        [](const Check &c) { return c.state == State::Failed || c.state == State::Warning; }));
}

bool Prerequisites::hasFailure() const
{
    return std::any_of(m_checks.cbegin(), m_checks.cend(),
        [](const Check &check) { return check.state == State::Failed; });
}

void Prerequisites::run()
{
    start();
    m_session->identify();
    m_users->refresh();
}

void Prerequisites::start()
{
    ++m_generation;
    for (Check &check : m_checks)
        check = {check.id, State::Running, tr("Checking…"), {}};
    emit changed();
    checkServiceRole();
}

void Prerequisites::identityKnown()
{
    const auto &identity = m_session->identity();
    if (!identity) {
        set(Id::Identity, State::Failed, tr("Not signed in"),
            tr("STS does not accept the AccessKey that Keyturn signs with, or does not answer."));
        set(Id::RamPolicy, State::Unknown, tr("Permissions are not known"), {});
        return set(Id::KmsPolicy, State::Unknown, tr("Permissions are not known"), {});
    }
    const QString detail =
        tr("Account %1, AccessKey %2").arg(identity->accountId, m_session->api().accessKeyId());
    switch (identity->type) {
    case CallerIdentity::Type::RamUser:
        set(Id::Identity, State::Passed, tr("Signed in as RAM user %1").arg(identity->name()),
            detail);
        return checkPolicies();
    case CallerIdentity::Type::Account:
        set(Id::Identity, State::Warning, tr("Signed in as the Alibaba Cloud account itself"),
            tr("This AccessKey belongs to an Alibaba Cloud account, not to a RAM user. Use a RAM "
               "user instead."));
        return judgePolicies({{administrator, RamPolicy::Type::System}});
    case CallerIdentity::Type::AssumedRole:
        set(Id::Identity, State::Passed, tr("Signed in as role %1").arg(identity->name()), detail);
        set(Id::RamPolicy, State::Unknown, tr("Permissions of a role are not checked"), {});
        set(Id::KmsPolicy, State::Unknown, tr("Permissions of a role are not checked"), {});
    }
}

void Prerequisites::checkPolicies()
{
    m_session->ram().listPoliciesForUser(m_session->identity()->name(),
        {this, [this, generation = m_generation](const Result<QList<RamPolicy>> &policies) {
             if (generation != m_generation)
                 return;
             if (policies)
                 return judgePolicies(*policies);
             const QString reason = tr("Not checked. %1 is needed first.").arg(ramReadOnlyAccess);
             set(Id::RamPolicy, State::Unknown, tr("Permissions are not known"), reason);
             set(Id::KmsPolicy, State::Unknown, tr("Permissions are not known"), reason);
         }});
}

void Prerequisites::judgePolicies(const QList<RamPolicy> &policies)
{
    const bool ram = holds(policies, {ramFullAccess, ramReadOnlyAccess, administrator});
    const bool kms = holds(policies, {kmsSecretAdmin, kmsFullAccess, administrator});
    const QString attached = tr("%1 is attached");
    const QString missing = tr("%1 is not attached");
    set(Id::RamPolicy, ram ? State::Passed : State::Failed,
        (ram ? attached : missing).arg(ramFullAccess),
        tr("Lets Keyturn list RAM users and their AccessKeys."));
    set(Id::KmsPolicy, kms ? State::Passed : State::Failed,
        (kms ? attached : missing).arg(kmsSecretAdmin),
        kms ? tr("Lets Keyturn create, rotate, delete, and restore secrets.")
            : tr("Keyturn cannot create, rotate, delete, or restore secrets without it."));
}

void Prerequisites::checkServiceRole()
{
    servicerole::check(m_session,
        {this, [this, generation = m_generation](const Result<bool> &ready) {
             if (generation != m_generation)
                 return;
             if (!ready)
                 return set(Id::ServiceRole, State::Unknown, tr("The service role is not known"),
                     phrase::error(ready.error(), servicerole::roleName(), u"RAM"_s));
             set(Id::ServiceRole, *ready ? State::Passed : State::Failed,
                 *ready ? tr("Secrets Manager is authorized")
                        : tr("Secrets Manager is not authorized"),
                 *ready ? tr("It may create and delete AccessKeys of RAM users.")
                        : tr("It cannot create or delete AccessKeys, so no secret can rotate."));
         }});
}

void Prerequisites::judgeAccessKeys()
{
    if (m_users->state() == RamUsersModel::State::Loading)
        return;
    if (m_users->state() == RamUsersModel::State::Failed)
        return set(Id::AccessKeys, State::Unknown, tr("RAM users are not known"),
            phrase::error(m_users->error(), {}, u"RAM"_s));
    const QStringList without = m_users->usersWithoutAccessKey();
    const int total = m_users->rowCount();
    if (total == 0)
        return set(Id::AccessKeys, State::Failed, tr("There is no RAM user"),
            tr("Create a RAM user with an AccessKey in the RAM console first."));
    if (without.isEmpty())
        return set(Id::AccessKeys, State::Passed, tr("Every RAM user has an AccessKey"),
            tr("%n RAM users", nullptr, total));
    set(Id::AccessKeys, State::Warning,
        tr("%n of %1 RAM users has no AccessKey", nullptr, static_cast<int>(without.size()))
            .arg(total),
        tr("%1 cannot be selected when you create a secret.").arg(without.join(u", "_s)));
}

void Prerequisites::set(Id id, State state, const QString &title, const QString &detail)
{
    m_checks[static_cast<int>(id)] = {id, state, title, detail};
    if (!isRunning())
        m_checkedAt = m_session->now();
    emit changed();
}

void Prerequisites::authorize()
{
    m_authorizing = true;
    emit changed();
    servicerole::authorize(m_session,
        {this, [this](const Result<Done> &done) {
             m_authorizing = false;
             const QString problem =
                 done ? QString() : phrase::error(done.error(), servicerole::roleName(), u"RAM"_s);
             emit authorized(problem);
             checkServiceRole();
             emit changed();
         }});
}

} // namespace keyturn
