#include "models/accesskeysmodel.h"
#include "models/versionsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
const QDateTime june(QDate(2026, 6, 16), QTime(2, 24), Qt::UTC);

QString cell(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TstTableModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void versions();
    void accessKeys();
};

void TstTableModels::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TstTableModels::versions()
{
    VersionsModel model;
    const QAbstractItemModelTester tester(&model, strict);
    QCOMPARE(model.rowCount(), 0);
    model.setVersions(
        {{u"old"_s, june.addDays(-2), {}}, {u"new\u202E"_s, june, {u"ACSCurrent"_s, u"blue"_s}},
            {u"middle"_s, june.addDays(-1), {u"ACSPrevious"_s}}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(cell(model, 0, VersionsModel::Id), u"new\\u202e"_s);
    QCOMPARE(cell(model, 0, VersionsModel::Stage), u"ACSCurrent, blue"_s);
    QCOMPARE(cell(model, 0, VersionsModel::Created), u"16 Jun 2026, 10:24"_s);
    QCOMPARE(cell(model, 1, VersionsModel::Id), u"middle"_s);
    QCOMPARE(cell(model, 1, VersionsModel::AccessKeyId), u"–"_s);
    model.setAccessKeys({{u"middle"_s, u"LTAI5tSANDBOX0000011"_s}});
    QCOMPARE(cell(model, 1, VersionsModel::AccessKeyId), u"LTAI5tSANDBOX0000011"_s);
    QCOMPARE(cell(model, 0, VersionsModel::AccessKeyId), u"–"_s);
    QCOMPARE(cell(model, 2, VersionsModel::Stage), u"–"_s);
    QVERIFY(model.index(0, VersionsModel::Created)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"02:24 UTC"_s));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    model.setVersions({});
    QCOMPARE(model.rowCount(), 0);
}

void TstTableModels::accessKeys()
{
    AccessKeysModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setKeys({{u"key-1"_s, AccessKey::Status::Active, june},
        {u"key-2"_s, AccessKey::Status::Inactive, {}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, AccessKeysModel::Id), u"key-1"_s);
    QCOMPARE(cell(model, 0, AccessKeysModel::Status), u"Active"_s);
    QCOMPARE(cell(model, 0, AccessKeysModel::Created), u"16 Jun 2026"_s);
    QCOMPARE(cell(model, 1, AccessKeysModel::Status), u"Disabled"_s);
    QCOMPARE(cell(model, 1, AccessKeysModel::Created), u"–"_s);
    QCOMPARE(cell(model, 0, AccessKeysModel::LastUsed), u"–"_s); // not known yet
    model.setUses({{u"key-1"_s, {june.addSecs(-7200), u"Ecs"_s, {}}}, {u"key-2"_s, {}}}, june);
    QCOMPARE(cell(model, 0, AccessKeysModel::LastUsed), u"2 hours ago · ECS"_s);
    QCOMPARE(cell(model, 1, AccessKeysModel::LastUsed), u"Never used"_s);
    model.setRoles({{u"key-1"_s, KeyRole::InSecret}, {u"key-2"_s, KeyRole::Leaving}});
    QCOMPARE(cell(model, 0, AccessKeysModel::Place), u"In this secret"_s);
    QCOMPARE(cell(model, 1, AccessKeysModel::Place), u"Being deleted"_s);
    for (int column = 0; column < AccessKeysModel::Place; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    model.setKeys({{u"key-1"_s, AccessKey::Status::Active, june}});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(1, 0).data(AccessKeysModel::FreeRole).toBool());
    QVERIFY(cell(model, 1, AccessKeysModel::Id).startsWith(u"Free"_s));
    model.clear();
    QCOMPARE(model.rowCount(), 0); // not known is not free
}

QTEST_GUILESS_MAIN(TstTableModels)
#include "tst_tablemodels.moc"
