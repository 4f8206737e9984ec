#include "models/secretfiltermodel.h"
#include "tests/support/localbackend.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace keyturn;
using namespace keyturn::test;
using namespace Qt::StringLiterals;

namespace {

using Filter = SecretFilterModel::Filter;

QStringList users(const SecretFilterModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString().section(u'/', -1);
    return names;
}

} // namespace

class TstSecretFilterModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void counts_data();
    void counts();
    void searches_data();
    void searches();
    void countsIgnoreTheSearch();
    void searchAndFilterTogether();
    void mostUrgentFirst();
    void sorts_data();
    void sorts();
    void followsItsSource();
    void namesEveryFilter();

private:
    std::unique_ptr<LocalBackend> m_backend;
    std::unique_ptr<SecretFilterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstSecretFilterModel::initTestCase()
{
    m_backend = std::make_unique<LocalBackend>();
    bool done = false;
    m_backend->session().kms().updateSecret(SecretOperations::expectedName(u"oss-backup"_s),
        u"Wöchentliche ÄNDERUNGEN, 数据库备份"_s,
        {this, [&done](const Result<Done> &updated) { done = updated.has_value(); }});
    QTRY_VERIFY(done);
    m_backend->secrets().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_backend->isListed(), 20'000);
}

void TstSecretFilterModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<SecretFilterModel>();
    m_model->setSourceModel(&m_backend->secrets());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TstSecretFilterModel::counts_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << Filter::All << 14;
    QTest::newRow("needs attention") << Filter::NeedsAttention << 2;
    QTest::newRow("rotating") << Filter::Rotating << 1;
    QTest::newRow("due soon") << Filter::DueSoon << 2;
    QTest::newRow("on schedule") << Filter::OnSchedule << 6;
    QTest::newRow("off") << Filter::RotationOff << 1;
    QTest::newRow("pending deletion") << Filter::PendingDeletion << 2;
}

void TstSecretFilterModel::counts()
{
    QFETCH(const Filter, filter);
    QFETCH(const int, count);
    QCOMPARE(m_model->counts().at(static_cast<std::size_t>(filter)), count);
    m_model->setFilter(filter);
    QCOMPARE(m_model->rowCount(), count);
    QCOMPARE(m_model->filter(), filter);
}

void TstSecretFilterModel::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("name") << u"order-serv"_s << QStringList{u"order-service"_s};
    QTest::newRow("capitals") << u"ORDER-Serv"_s << QStringList{u"order-service"_s};
    QTest::newRow("space around") << u"  order-serv "_s << QStringList{u"order-service"_s};
    QTest::newRow("description") << u"catalog index"_s << QStringList{u"search-indexer"_s};
    QTest::newRow("umlauts") << u"wÖchentliche änderungen"_s << QStringList{u"oss-backup"_s};
    QTest::newRow("Chinese") << u"数据库"_s << QStringList{u"oss-backup"_s};
    QTest::newRow("tag") << u"team=orders"_s << QStringList{u"order-service"_s};
    QTest::newRow("nothing") << u"no such thing"_s << QStringList();
    QTest::newRow("a pattern is text") << u".*"_s << QStringList();
    QTest::newRow("not across fields") << u"order-service order"_s << QStringList();
}

void TstSecretFilterModel::searches()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    m_model->setSearch(text);
    QCOMPARE(users(*m_model), found);
    m_model->setSearch({});
    QCOMPARE(m_model->rowCount(), 14);
}

void TstSecretFilterModel::countsIgnoreTheSearch()
{
    m_model->setSearch(u"order-service"_s);
    QCOMPARE(m_model->counts().at(static_cast<std::size_t>(Filter::All)), 14);
    QCOMPARE(m_model->counts().at(static_cast<std::size_t>(Filter::DueSoon)), 2);
}

void TstSecretFilterModel::searchAndFilterTogether()
{
    m_model->setSearch(u"order-service"_s);
    m_model->setFilter(Filter::DueSoon);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setFilter(Filter::OnSchedule);
    QCOMPARE(users(*m_model), QStringList{u"order-service"_s});
}

void TstSecretFilterModel::mostUrgentFirst()
{
    m_model->sort(SecretListModel::Status);
    QCOMPARE(users(*m_model),
        (QStringList{u"checkout-api"_s, u"iot-ingest"_s, u"media-transcoder"_s, u"ci-deployer"_s,
            u"bi-exporter"_s, u"search-indexer"_s, u"log-shipper"_s, u"order-service"_s,
            u"mail-relay"_s, u"edge-cache"_s, u"oss-backup"_s, u"legacy-batch"_s, u"old-crm-sync"_s,
            u"promo-2024"_s}));
}

void TstSecretFilterModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("name") << int(SecretListModel::Name) << u"bi-exporter"_s << u"search-indexer"_s;
    QTest::newRow("next") << int(SecretListModel::Next) << u"iot-ingest"_s << u"legacy-batch"_s;
}

void TstSecretFilterModel::sorts()
{
    QFETCH(const int, column);
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    m_model->sort(column, Qt::AscendingOrder);
    QCOMPARE(users(*m_model).first(), first);
    QCOMPARE(users(*m_model).last(), last);
    m_model->sort(column, Qt::DescendingOrder);
    QCOMPARE(users(*m_model).first(), last);
    QCOMPARE(users(*m_model).last(), first);
    // Periods are numbers: 7 days before 30 days.
    m_model->sort(SecretListModel::Period, Qt::DescendingOrder);
    QCOMPARE(m_model->index(0, SecretListModel::Period).data().toString(), u"90 days"_s);
}

void TstSecretFilterModel::followsItsSource()
{
    m_model->setFilter(Filter::Rotating);
    QCOMPARE(m_model->rowCount(), 1);
    const QString name = SecretOperations::expectedName(u"mail-relay"_s);
    m_backend->secrets().setRotating(name, LocalBackend::start().addDays(2));
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->counts().at(static_cast<std::size_t>(Filter::OnSchedule)), 5);
    m_backend->secrets().describeAgain(name);
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TstSecretFilterModel::namesEveryFilter()
{
    QStringList names;
    for (int filter = 0; filter < SecretFilterModel::filterCount; ++filter)
        names << SecretFilterModel::filterName(static_cast<Filter>(filter));
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TstSecretFilterModel)
#include "tst_secretfiltermodel.moc"
