#include "models/regionsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

class TstRegionsModel : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void holdsTheTable();
    void speaksTheUsersLanguage();
    void searchesInBothLanguages();
    void unknownRegionKeepsItsId();
    void ids_data();
    void ids();
};

void TstRegionsModel::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

void TstRegionsModel::holdsTheTable()
{
    RegionsModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 34);
    QCOMPARE(model.rowCount(model.index(0)), 0);
    QSet<QString> ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString id = model.index(row).data(RegionsModel::IdRole).toString();
        QVERIFY2(RegionsModel::isRegionId(id), qPrintable(id));
        QVERIFY(!model.index(row).data().toString().isEmpty());
        ids << id;
    }
    QCOMPARE(ids.size(), 34);
}

void TstRegionsModel::speaksTheUsersLanguage()
{
    const RegionsModel model;
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(model.name(u"cn-hangzhou"_s), u"China (Hangzhou)"_s);
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QCOMPARE(model.name(u"cn-hangzhou"_s), u"华东1（杭州）"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"cn-qingdao"_s));
}

void TstRegionsModel::searchesInBothLanguages()
{
    const RegionsModel model;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (index.data(RegionsModel::IdRole).toString() != u"ap-southeast-1"_s)
            continue;
        const QString text = index.data(RegionsModel::SearchRole).toString();
        QVERIFY(text.contains(u"singapore"_s));
        QVERIFY(text.contains(u"新加坡"_s));
        QVERIFY(text.contains(u"ap-southeast-1"_s));
        return;
    }
    QFAIL("Singapore is missing.");
}

void TstRegionsModel::unknownRegionKeepsItsId()
{
    QCOMPARE(RegionsModel().name(u"xx-new-1"_s), u"xx-new-1"_s);
}

void TstRegionsModel::ids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const auto &text : {u"cn-hangzhou"_s, u"ap-southeast-1"_s, u"cn-hangzhou-finance"_s,
             u"cn-heyuan-acdr-1"_s, u"eu-west-1"_s})
        QTest::addRow("%s", qPrintable(text)) << text << true;
    for (const auto &text : {u""_s, u"cn"_s, u"CN-hangzhou"_s, u"cn-"_s, u"-hangzhou"_s,
             u"cn_hangzhou"_s, u"cn-hangzhou."_s, u"cn-hangzhou/"_s, u"cn.example.com"_s,
             u"cn-hang zhou"_s, u" cn-hangzhou"_s, u"cn-hangzhou\n"_s, u"cn-hangzhou@x"_s,
             u"cn-杭州"_s, u"cn--hangzhou"_s})
        QTest::addRow("bad: %s", qPrintable(text)) << text << false;
}

void TstRegionsModel::ids()
{
    QFETCH(const QString, text);
    QFETCH(const bool, good);
    QCOMPARE(RegionsModel::isRegionId(text), good);
}

QTEST_GUILESS_MAIN(TstRegionsModel)
#include "tst_regionsmodel.moc"
