#include "tests/support/localbackend.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;

constexpr int patience = 20'000;

enum class Operation {
    Create,
    PlanDeletion,
    DeleteNow,
    Restore,
    Rotate,
    TurnOff,
    SetInterval,
    Describe
};

struct Case
{
    Operation operation;
    const char *action;
    const char *user;
};

constexpr std::array cases{
    Case{Operation::Create, "CreateSecret", "reconcile-job"},
    Case{Operation::PlanDeletion, "DeleteSecret", "order-service"},
    Case{Operation::DeleteNow, "DeleteSecret", "order-service"},
    Case{Operation::Restore, "RestoreSecret", "old-crm-sync"},
    Case{Operation::Rotate, "RotateSecret", "order-service"},
    Case{Operation::TurnOff, "UpdateSecretRotationPolicy", "order-service"},
    Case{Operation::SetInterval, "UpdateSecretRotationPolicy", "order-service"},
    Case{Operation::Describe, "UpdateSecret", "order-service"},
};
constexpr std::array names{"create", "plan deletion", "delete now", "restore", "rotate", "turn off",
    "interval", "describe"};

//! How the operation ended: nothing yet, good, or an error.
struct Told
{
    bool ended = false;
    std::optional<Error> error;
};

template<typename T> Callback<T> into(Told &told, QObject *context)
{
    return {context, [&told](const Result<T> &result) {
                told.ended = true;
                told.error = result ? std::nullopt : std::optional(result.error());
            }};
}

void run(const Case &c, LocalBackend &backend, QObject *context, Told &told)
{
    const QString name = SecretOperations::expectedName(QString::fromLatin1(c.user));
    SecretOperations &operations = backend.operations();
    switch (c.operation) {
    case Operation::Create: {
        CreateSecretRequest request{
            QString::fromLatin1(c.user), u"version-1"_s, {}, {}, RotationPolicy::off()};
        request.accessKeys.push_back({u"LTAI5tSANDBOX0000023"_s, SecretBytes::copyOf("value")});
        return operations.create(request, into<Secret>(told, context));
    }
    case Operation::PlanDeletion:
        return operations.remove(name, Deletion::planned({}), into<QDateTime>(told, context));
    case Operation::DeleteNow:
        return operations.remove(name, Deletion::immediate(), into<QDateTime>(told, context));
    case Operation::Restore:
        return operations.restore(name, into<Done>(told, context));
    case Operation::Rotate:
        return operations.rotate(name, into<Done>(told, context));
    case Operation::TurnOff:
        return operations.setRotation(name, RotationPolicy::off(), into<Done>(told, context));
    case Operation::SetInterval:
        return operations.setRotation(name, RotationPolicy::every(*RotationInterval::parse(u"60d")),
            into<Done>(told, context));
    case Operation::Describe:
        return operations.setDescription(name, u"changed"_s, into<Done>(told, context));
    }
    Q_UNREACHABLE();
}

//! Whether it took place, judged by what the service holds now.
bool happened(const Case &c, const Result<Secret> &truth)
{
    switch (c.operation) {
    case Operation::Create:
        return truth.has_value();
    case Operation::PlanDeletion:
        return truth && truth->isPendingDeletion();
    case Operation::DeleteNow:
        return !truth && truth.error().kind == ErrorKind::NotFound;
    case Operation::Restore:
        return truth && !truth->isPendingDeletion();
    case Operation::Rotate:
        return truth && truth->lastRotation == LocalBackend::start();
    case Operation::TurnOff:
        return truth && truth->rotation == AutomaticRotation::Disabled;
    case Operation::SetInterval:
        return truth && truth->interval == std::chrono::hours(60 * 24);
    case Operation::Describe:
        return truth && truth->description == u"changed"_s;
    }
    Q_UNREACHABLE();
}

struct Misfortune
{
    const char *name;
    Kind kind;
    int count;
    int requests; //!< times that the write is on the wire
    bool effect;
    Outcome outcome; //!< what is told when there is none
};

const QList<Misfortune> misfortunes{
    {"cut before the effect", Kind::CutBeforeEffect, 1, 1, false, Outcome::NotSent},
    {"cut after the effect", Kind::CutAfterEffect, 1, 1, true, {}},
    {"cut in the answer", Kind::CutMidReply, 1, 1, true, {}},
    {"garbage", Kind::GarbageJson, 1, 1, true, {}},
    {"truncated", Kind::TruncatedJson, 1, 1, true, {}},
    {"huge", Kind::HugeReply, 1, 1, true, {}},
    {"HTML", Kind::WrongContentType, 1, 1, true, {}},
    {"empty", Kind::EmptyBody, 1, 1, true, {}},
    {"server error", Kind::ServerError, 1, 1, false, Outcome::NotSent},
    {"redirect", Kind::Redirect, 1, 1, false, Outcome::NotSent},
    {"throttled once", Kind::Throttled, 1, 2, true, {}},
    {"clock", Kind::Expired, 1, 1, false, Outcome::Rejected},
    {"slow", Kind::Slow, 1, 1, true, {}},
};

} // namespace

// Whatever happens to an operation: it is executed at most once, and what is told is true.
class TstSecretOperationFaults : public QObject
{
    Q_OBJECT

private slots:
    void toldIsTrue_data();
    void toldIsTrue();
    void truthCannotBeRead_data();
    void truthCannotBeRead();
    void leavingTheRegionEndsNoWrite_data();
    void leavingTheRegionEndsNoWrite();
    void plannedButGone();
    void throttledForEver();
    void somebodyElsesSecretIsNotOurs();
    void theListLearnsTheTruth();
    void readsOfTheTruthAreRepeated();
};

void TstSecretOperationFaults::toldIsTrue_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("misfortune");
    for (int operation = 0; operation < int(cases.size()); ++operation) {
        for (int misfortune = 0; misfortune < misfortunes.size(); ++misfortune)
            QTest::addRow("%s, %s", names.at(static_cast<std::size_t>(operation)),
                misfortunes.at(misfortune).name)
                << operation << misfortune;
    }
}

void TstSecretOperationFaults::toldIsTrue()
{
    QFETCH(const int, operation);
    QFETCH(const int, misfortune);
    const Case &c = cases.at(static_cast<std::size_t>(operation));
    const Misfortune &fault = misfortunes.at(misfortune);
    const QString action = QString::fromLatin1(c.action);
    LocalBackend backend;
    const QSignalSpy checking(&backend.operations(), &SecretOperations::checking);
    QObject context;
    Told told;
    backend.plan(action, fault.kind, fault.count);
    run(c, backend, &context, told);
    QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
    QVERIFY(backend.settle());

    const auto writes = backend.requests(action);
    QCOMPARE(writes.size(), fault.requests);
    const auto executed = std::count_if(
        writes.begin(), writes.end(), [](const auto &record) { return record.executed; });
    QCOMPARE(executed, fault.effect ? 1 : 0);
    backend.service().setFaults({});
    const Result<Secret> truth = backend.truth(QString::fromLatin1(c.user));
    QCOMPARE(happened(c, truth), fault.effect);
    QCOMPARE(!told.error, fault.effect);
    if (told.error)
        QCOMPARE(told.error->outcome, fault.outcome);
    const bool sure =
        fault.kind == Kind::Throttled || fault.kind == Kind::Expired || fault.kind == Kind::Slow;
    QCOMPARE(checking.count(), sure ? 0 : 1);
}

void TstSecretOperationFaults::truthCannotBeRead_data()
{
    QTest::addColumn<int>("operation");
    for (int operation = 0; operation < int(cases.size()); ++operation)
        QTest::newRow(names.at(static_cast<std::size_t>(operation))) << operation;
}

void TstSecretOperationFaults::truthCannotBeRead()
{
    QFETCH(const int, operation);
    const Case &c = cases.at(static_cast<std::size_t>(operation));
    const QString action = QString::fromLatin1(c.action);
    LocalBackend backend;
    QObject context;
    Told told;
    backend.service().setFaults(
        {{action, Kind::CutAfterEffect, 1}, {u"DescribeSecret"_s, Kind::ServerError, 1000},
            {u"ListSecretVersionIds"_s, Kind::ServerError, 1000}});
    run(c, backend, &context, told);
    QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
    QVERIFY(backend.settle());
    QCOMPARE(backend.requests(action).size(), 1); // never the same write again
    QVERIFY(told.error); // it took place, but nobody may say so
    QCOMPARE(told.error->outcome, Outcome::Unknown);
}

void TstSecretOperationFaults::leavingTheRegionEndsNoWrite_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<Kind>("fault");
    for (int operation = 0; operation < int(cases.size()); ++operation) {
        const auto &name = names.at(static_cast<std::size_t>(operation));
        QTest::addRow("%s, slow", name) << operation << Kind::Slow;
        QTest::addRow("%s, answer lost", name) << operation << Kind::CutAfterEffect;
        QTest::addRow("%s, request lost", name) << operation << Kind::CutBeforeEffect;
    }
}

void TstSecretOperationFaults::leavingTheRegionEndsNoWrite()
{
    QFETCH(const int, operation);
    QFETCH(const Kind, fault);
    const Case &c = cases.at(static_cast<std::size_t>(operation));
    const QString action = QString::fromLatin1(c.action);
    LocalBackend backend;
    backend.secrets().refresh();
    QTRY_VERIFY(backend.isListed());
    QObject context;
    Told told;
    backend.plan(action, fault);
    run(c, backend, &context, told);
    backend.session().setRegion(u"cn-shanghai"_s);
    QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
    QVERIFY(backend.settle());
    QTRY_VERIFY(backend.isListed());

    QVERIFY(!backend.row(QString::fromLatin1(c.user))); // of the region that was left
    QCOMPARE(backend.requests(action).size(), 1);
    QCOMPARE(backend.requests(action).first().parameters.value(u"RegionId"_s), u"cn-hangzhou"_s);
    backend.session().setRegion(u"cn-hangzhou"_s);
    const bool effect = happened(c, backend.truth(QString::fromLatin1(c.user)));
    QCOMPARE(effect, fault != Kind::CutBeforeEffect);
    QCOMPARE(!told.error, effect);
    if (told.error)
        QCOMPARE(told.error->outcome, Outcome::NotSent);
}

void TstSecretOperationFaults::plannedButGone()
{
    // The request for a planned deletion is lost, and meanwhile somebody deletes the secret.
    LocalBackend backend;
    QObject context;
    Told told;
    run(cases[2], backend, &context, told);
    QTRY_VERIFY(told.ended);
    QVERIFY(!told.error);
    told = {};
    backend.plan(u"DeleteSecret"_s, Kind::CutBeforeEffect);
    run(cases[1], backend, &context, told);
    QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
    QVERIFY(told.error);
    QCOMPARE(told.error->kind, ErrorKind::NotFound);
}

void TstSecretOperationFaults::throttledForEver()
{
    for (const Case &c : {cases[0], cases[4]}) {
        LocalBackend backend;
        QObject context;
        Told told;
        backend.plan(QString::fromLatin1(c.action), Kind::Throttled, 1000);
        run(c, backend, &context, told);
        QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
        QVERIFY(told.error);
        QCOMPARE(told.error->kind, ErrorKind::Throttled);
        QCOMPARE(told.error->outcome, Outcome::Rejected);
        QCOMPARE(backend.requests(QString::fromLatin1(c.action)).size(), 3);
        QVERIFY(!happened(c, backend.truth(QString::fromLatin1(c.user))));
    }
}

void TstSecretOperationFaults::somebodyElsesSecretIsNotOurs()
{
    // Our CreateSecret is lost before its effect; somebody else made the secret meanwhile.
    LocalBackend backend;
    QObject context;
    Told other;
    Told told;
    CreateSecretRequest request{u"reconcile-job"_s, u"theirs"_s, {}, {}, RotationPolicy::off()};
    request.accessKeys.push_back({u"LTAI5tSANDBOX0000023"_s, SecretBytes::copyOf("value")});
    backend.session().kms().createSecret(request, into<Secret>(other, &context));
    QTRY_VERIFY(other.ended);
    QVERIFY(!other.error);
    backend.plan(u"CreateSecret"_s, Kind::CutBeforeEffect);
    run(cases[0], backend, &context, told);
    QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
    QVERIFY(told.error);
    QCOMPARE(told.error->outcome, Outcome::NotSent);
    QCOMPARE(backend.requests(u"ListSecretVersionIds"_s).size(), 1);
}

void TstSecretOperationFaults::theListLearnsTheTruth()
{
    for (const Case &c : {cases[0], cases[1], cases[2], cases[4]}) {
        LocalBackend backend;
        backend.secrets().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(backend.isListed(), patience);
        QObject context;
        Told told;
        backend.plan(QString::fromLatin1(c.action), Kind::CutAfterEffect);
        run(c, backend, &context, told);
        QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
        QVERIFY(!told.error);
        const auto seen = [&]() -> Result<Secret> {
            const auto *row = backend.row(QString::fromLatin1(c.user));
            return row ? Result<Secret>(row->secret)
                       : Result<Secret>(Error{ErrorKind::NotFound, Outcome::Rejected, {}, {}, {}});
        };
        QTRY_VERIFY_WITH_TIMEOUT(happened(c, seen()), patience);
    }
}

void TstSecretOperationFaults::readsOfTheTruthAreRepeated()
{
    LocalBackend backend;
    QObject context;
    Told told;
    backend.service().setFaults({{u"UpdateSecret"_s, Kind::GarbageJson, 1},
        {u"DescribeSecret"_s, Kind::CutBeforeEffect, 2}});
    run(cases[7], backend, &context, told);
    QTRY_VERIFY_WITH_TIMEOUT(told.ended, patience);
    QVERIFY(!told.error);
    QCOMPARE(backend.requests(u"UpdateSecret"_s).size(), 1);
}

QTEST_GUILESS_MAIN(TstSecretOperationFaults)
#include "tst_secretoperationfaults.moc"
