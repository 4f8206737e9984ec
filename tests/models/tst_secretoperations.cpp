#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = local::Fault::Kind;
using Sent = QMap<QString, QString>;

constexpr int patience = 20'000;

QString nameOf(const QString &user)
{
    return SecretOperations::expectedName(user);
}

CreateSecretRequest reconcileJob()
{
    CreateSecretRequest request{u"reconcile-job"_s, u"version-1"_s, u"Nightly 对账"_s, {},
        RotationPolicy::every(*RotationInterval::parse(u"7d"))};
    request.accessKeys.push_back(
        {u"LTAI5tSANDBOX0000023"_s, SecretBytes::copyOf("not-a-real-secret-0023")});
    return request;
}

//! Remembers how an operation ended.
template<typename T> struct Ending
{
    QObject context;
    std::optional<Result<T>> result;

    Callback<T> callback()
    {
        return {&context, [this](const Result<T> &told) { result.emplace(told); }};
    }
    [[nodiscard]] bool isGood() const { return result && result->has_value(); }
    [[nodiscard]] ErrorKind kind() const { return result->error().kind; }
};

} // namespace

// Each operation against the service's journal: exactly these requests, and nothing more.
class TstSecretOperations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void create();
    void createWithTwoKeys();
    void createWhatExists();
    void createWhatIsPendingDeletion();
    void removePlanned();
    void removeImmediately();
    void removeWhatIsGone();
    void removeWhatIsPending();
    void restore();
    void restoreWhatIsNormal();
    void rotate();
    void rotateWithTwoKeysTaken();
    void turnRotationOff();
    void changeTheInterval();
    void describe();
    void aClosedDialogDoesNotAbort();
    void sureAnswersAreNotChecked();

private:
    [[nodiscard]] SecretOperations &operations() { return m_backend->operations(); }
    [[nodiscard]] SecretStatus status(const QString &user);
    void onlyThese(const QStringList &actions);
    [[nodiscard]] Sent parametersOf(const QString &action);

    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_checking;
};

void TstSecretOperations::init()
{
    m_backend = std::make_unique<LocalBackend>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        &m_backend->secrets(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_checking = std::make_unique<QSignalSpy>(&operations(), &SecretOperations::checking);
    m_backend->secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_backend->isListed(), patience);
    m_backend->forget();
}

void TstSecretOperations::cleanup()
{
    QCOMPARE(m_checking->count(), 0); // no operation of these was ever unsure
    m_checking.reset();
    m_tester.reset();
    m_backend.reset();
}

SecretStatus TstSecretOperations::status(const QString &user)
{
    const SecretListModel::Row *row = m_backend->row(user);
    return row ? m_backend->secrets().status(*row) : SecretStatus::Unknown;
}

void TstSecretOperations::onlyThese(const QStringList &actions)
{
    QTRY_COMPARE(m_backend->actions(), actions);
    QVERIFY(m_backend->settle());
    QCOMPARE(m_backend->actions(), actions);
}

Sent TstSecretOperations::parametersOf(const QString &action)
{
    const auto requests = m_backend->requests(action);
    return requests.size() == 1 ? requests.first().parameters : Sent();
}

void TstSecretOperations::create()
{
    Ending<Secret> ending;
    operations().create(reconcileJob(), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    QCOMPARE((*ending.result)->name, nameOf(u"reconcile-job"_s));
    QVERIFY(m_backend->row(u"reconcile-job"_s)); // the row comes with the answer
    onlyThese({u"CreateSecret"_s, u"DescribeSecret"_s});
    const Sent sent = parametersOf(u"CreateSecret"_s);
    const Sent expected{{u"RegionId"_s, u"cn-hangzhou"_s}, {u"SecretName"_s, u"$Auto"_s},
        {u"SecretType"_s, u"RAMCredentials"_s}, {u"VersionId"_s, u"version-1"_s},
        {u"SecretDataType"_s, u"text"_s}, {u"SecretData"_s, sent.value(u"SecretData"_s)},
        {u"ExtendedConfig"_s,
            uR"({"CustomData":{},"SecretSubType":"RamUserAccessKey","UserName":"reconcile-job"})"_s},
        {u"EnableAutomaticRotation"_s, u"true"_s}, {u"RotationInterval"_s, u"7d"_s},
        {u"Description"_s, u"Nightly 对账"_s}};
    QCOMPARE(sent, expected);
    QVERIFY(sent.value(u"SecretData"_s).contains(u"LTAI5tSANDBOX0000023"_s));
    QVERIFY(!sent.value(u"SecretData"_s).contains(u"not-a-real"_s));
    QTRY_VERIFY(m_backend->row(u"reconcile-job"_s)->described);
    QCOMPARE(m_backend->row(u"reconcile-job"_s)->secret.description, u"Nightly 对账"_s);
    QCOMPARE(status(u"reconcile-job"_s), SecretStatus::OnSchedule);
}

void TstSecretOperations::createWithTwoKeys()
{
    CreateSecretRequest request{u"report-builder"_s, u"v"_s, {}, {}, RotationPolicy::off()};
    request.accessKeys.push_back({u"LTAI5tSANDBOX0000022"_s, SecretBytes::copyOf("two")});
    request.accessKeys.push_back({u"LTAI5tSANDBOX0000021"_s, SecretBytes::copyOf("one")});
    Ending<Secret> ending;
    operations().create(request, ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    Ending<SecretValue> value;
    m_backend->session().kms().getSecretValue(nameOf(u"report-builder"_s), VersionStage::Current,
        {&value.context, [&](Result<SecretValue> got) { value.result.emplace(std::move(got)); }});
    QTRY_VERIFY(value.result);
    QVERIFY(value.isGood());
    QCOMPARE((*value.result)->accessKeyId, u"LTAI5tSANDBOX0000022"_s); // the first is the current
    QVERIFY((*value.result)->accessKeySecret.equals(SecretBytes::copyOf("two")));
}

void TstSecretOperations::createWhatExists()
{
    CreateSecretRequest request = reconcileJob();
    request.userName = u"order-service"_s;
    Ending<Secret> ending;
    operations().create(request, ending.callback());
    QTRY_VERIFY(ending.result);
    QCOMPARE(ending.kind(), ErrorKind::AlreadyExists);
    QCOMPARE(ending.result->error().outcome, Outcome::Rejected);
    onlyThese({u"CreateSecret"_s});
    QCOMPARE(m_backend->secrets().rowCount(), 14);
}

void TstSecretOperations::createWhatIsPendingDeletion()
{
    CreateSecretRequest request = reconcileJob();
    request.userName = u"old-crm-sync"_s;
    Ending<Secret> ending;
    operations().create(request, ending.callback());
    QTRY_VERIFY(ending.result);
    QCOMPARE(ending.kind(), ErrorKind::PendingDeletion);
    onlyThese({u"CreateSecret"_s});
}

void TstSecretOperations::removePlanned()
{
    Ending<QDateTime> ending;
    operations().remove(nameOf(u"order-service"_s), Deletion::planned(*RecoveryWindow::fromDays(7)),
        ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    QCOMPARE(**ending.result, LocalBackend::start().addDays(7));
    onlyThese({u"DeleteSecret"_s, u"DescribeSecret"_s});
    const Sent expected{{u"RegionId"_s, u"cn-hangzhou"_s},
        {u"SecretName"_s, nameOf(u"order-service"_s)}, {u"RecoveryWindowInDays"_s, u"7"_s}};
    QCOMPARE(parametersOf(u"DeleteSecret"_s), expected);
    QTRY_COMPARE(status(u"order-service"_s), SecretStatus::PendingDeletion);
}

void TstSecretOperations::removeImmediately()
{
    Ending<QDateTime> ending;
    operations().remove(nameOf(u"order-service"_s), Deletion::immediate(), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    QVERIFY(!m_backend->row(u"order-service"_s));
    onlyThese({u"DeleteSecret"_s});
    const Sent expected{{u"RegionId"_s, u"cn-hangzhou"_s},
        {u"SecretName"_s, nameOf(u"order-service"_s)},
        {u"ForceDeleteWithoutRecovery"_s, u"true"_s}};
    QCOMPARE(parametersOf(u"DeleteSecret"_s), expected);
}

void TstSecretOperations::removeWhatIsGone()
{
    Ending<QDateTime> first;
    m_backend->session().kms().deleteSecret(
        nameOf(u"order-service"_s), Deletion::immediate(), first.callback());
    QTRY_VERIFY(first.result);
    m_backend->forget();
    Ending<QDateTime> ending;
    operations().remove(nameOf(u"order-service"_s), Deletion::planned({}), ending.callback());
    QTRY_VERIFY(ending.result);
    QCOMPARE(ending.kind(), ErrorKind::NotFound);
    QVERIFY(!m_backend->row(u"order-service"_s));
    onlyThese({u"DeleteSecret"_s});
}

void TstSecretOperations::removeWhatIsPending()
{
    Ending<QDateTime> ending;
    operations().remove(nameOf(u"old-crm-sync"_s), Deletion::planned({}), ending.callback());
    QTRY_VERIFY(ending.result);
    QCOMPARE(ending.kind(), ErrorKind::PendingDeletion);
    onlyThese({u"DeleteSecret"_s, u"DescribeSecret"_s});
    QCOMPARE(status(u"old-crm-sync"_s), SecretStatus::PendingDeletion);
}

void TstSecretOperations::restore()
{
    Ending<Done> ending;
    operations().restore(nameOf(u"old-crm-sync"_s), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    onlyThese({u"RestoreSecret"_s, u"DescribeSecret"_s});
    QTRY_COMPARE(status(u"old-crm-sync"_s), SecretStatus::RotationOff);
}

void TstSecretOperations::restoreWhatIsNormal()
{
    Ending<Done> ending;
    operations().restore(nameOf(u"order-service"_s), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    onlyThese({u"RestoreSecret"_s, u"DescribeSecret"_s});
    QCOMPARE(status(u"order-service"_s), SecretStatus::OnSchedule);
}

void TstSecretOperations::rotate()
{
    Ending<Done> ending;
    operations().rotate(nameOf(u"order-service"_s), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    onlyThese({u"RotateSecret"_s, u"DescribeSecret"_s, u"ListAccessKeys"_s});
    const QString version = parametersOf(u"RotateSecret"_s).value(u"VersionId"_s);
    QVERIFY(version.size() >= 32 && version.size() <= 64);
    QTRY_COMPARE(status(u"order-service"_s), SecretStatus::Rotating);
    QCOMPARE(m_backend->row(u"order-service"_s)->secret.lastRotation, LocalBackend::start());

    m_backend->forget();
    Ending<Done> again;
    operations().rotate(nameOf(u"order-service"_s), again.callback());
    QTRY_VERIFY(again.result);
    QCOMPARE(again.kind(), ErrorKind::Rotating);
    QTRY_COMPARE(m_backend->requests(u"RotateSecret"_s).size(), 1);
    QVERIFY(parametersOf(u"RotateSecret"_s).value(u"VersionId"_s) != version);
}

void TstSecretOperations::rotateWithTwoKeysTaken()
{
    Ending<Done> ending;
    operations().rotate(nameOf(u"checkout-api"_s), ending.callback());
    QTRY_VERIFY(ending.result);
    QCOMPARE(ending.kind(), ErrorKind::Quota);
    QCOMPARE(ending.result->error().outcome, Outcome::Rejected);
    onlyThese({u"RotateSecret"_s, u"DescribeSecret"_s});
    QCOMPARE(status(u"checkout-api"_s), SecretStatus::RotationFailed);
}

void TstSecretOperations::turnRotationOff()
{
    Ending<Done> ending;
    operations().setRotation(nameOf(u"order-service"_s), RotationPolicy::off(), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    onlyThese({u"UpdateSecretRotationPolicy"_s, u"DescribeSecret"_s});
    const Sent expected{{u"RegionId"_s, u"cn-hangzhou"_s},
        {u"SecretName"_s, nameOf(u"order-service"_s)}, {u"EnableAutomaticRotation"_s, u"false"_s}};
    QCOMPARE(parametersOf(u"UpdateSecretRotationPolicy"_s), expected);
    QTRY_COMPARE(status(u"order-service"_s), SecretStatus::RotationOff);
}

void TstSecretOperations::changeTheInterval()
{
    Ending<Done> ending;
    operations().setRotation(nameOf(u"order-service"_s),
        RotationPolicy::every(*RotationInterval::parse(u"60d")), ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    onlyThese({u"UpdateSecretRotationPolicy"_s, u"DescribeSecret"_s});
    QCOMPARE(parametersOf(u"UpdateSecretRotationPolicy"_s).value(u"RotationInterval"_s), u"60d"_s);
    const auto interval = [this] { return m_backend->row(u"order-service"_s)->secret.interval; };
    QTRY_COMPARE(interval(), std::optional(std::chrono::seconds(60 * 86400)));
}

void TstSecretOperations::describe()
{
    Ending<Done> ending;
    operations().setDescription(
        nameOf(u"order-service"_s), u"neu & anders 数据"_s, ending.callback());
    QTRY_VERIFY(ending.result);
    QVERIFY(ending.isGood());
    onlyThese({u"UpdateSecret"_s, u"DescribeSecret"_s});
    const auto description = [this] {
        return m_backend->row(u"order-service"_s)->secret.description;
    };
    QTRY_COMPARE(description(), u"neu & anders 数据"_s);
    Ending<Done> emptied;
    operations().setDescription(nameOf(u"order-service"_s), {}, emptied.callback());
    QTRY_VERIFY(emptied.result);
    QVERIFY(emptied.isGood());
    QTRY_COMPARE(description(), QString());
}

void TstSecretOperations::aClosedDialogDoesNotAbort()
{
    m_backend->plan(u"CreateSecret"_s, Kind::Slow);
    auto dialog = std::make_unique<QObject>();
    operations().create(reconcileJob(),
        {dialog.get(), [](const Result<Secret> &) { QFAIL("The dialog is closed."); }});
    dialog.reset();
    QTRY_VERIFY(m_backend->row(u"reconcile-job"_s)); // the write goes on, the row still comes
    const auto created = m_backend->requests(u"CreateSecret"_s);
    QCOMPARE(created.size(), 1);
    QVERIFY(created.first().executed);
}

void TstSecretOperations::sureAnswersAreNotChecked()
{
    m_backend->plan(u"UpdateSecret"_s, Kind::Expired);
    Ending<Done> ending;
    operations().setDescription(nameOf(u"order-service"_s), u"x"_s, ending.callback());
    QTRY_VERIFY(ending.result);
    QCOMPARE(ending.kind(), ErrorKind::ClockSkew);
    QCOMPARE(ending.result->error().outcome, Outcome::Rejected);
    onlyThese({u"UpdateSecret"_s, u"DescribeSecret"_s});
}

QTEST_GUILESS_MAIN(TstSecretOperations)
#include "tst_secretoperations.moc"
