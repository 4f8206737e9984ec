#include "models/secretlistmodel.h"
#include "models/secretquery.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

namespace {

Secret order()
{
    Secret secret;
    secret.name = u"acs/ram/user/order-service"_s;
    secret.userName = u"order-service"_s;
    secret.description = u"Order archive"_s;
    secret.tags = {{u"env"_s, u"Production"_s}, {u"team"_s, u"trade"_s}};
    secret.nextRotation = QDateTime(QDate(2026, 7, 5), QTime(12, 0), Qt::LocalTime).toUTC();
    return secret;
}

} // namespace

// What a person types into the search field.
class TstSecretQuery : public QObject
{
    Q_OBJECT

private slots:
    void terms_data();
    void terms();
    void wordsStayTogether();
    void needlesOfAColumn();
    void tellsTheTag();
    void deletionComesBeforeRotation();
};

void TstSecretQuery::terms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("tag") << u"tag:env=production"_s << true;
    QTest::newRow("tag, while typing") << u"tag:env=prod"_s << true;
    QTest::newRow("tag, key only") << u"tag:team"_s << true;
    QTest::newRow("tag, value only") << u"tag:trade"_s << true;
    QTest::newRow("tag, half a key") << u"tag:en=production"_s << false;
    QTest::newRow("tag, other value") << u"tag:env=test"_s << false;
    QTest::newRow("user") << u"user:order"_s << true;
    QTest::newRow("user, not the description") << u"user:archive"_s << false;
    QTest::newRow("user, not the path") << u"user:acs"_s << false;
    QTest::newRow("status") << u"status:failed"_s << true;
    QTest::newRow("status as it is shown") << u"status:Rotation"_s << true;
    QTest::newRow("attention") << u"status:attention"_s << true;
    QTest::newRow("other status") << u"status:off"_s << false;
    QTest::newRow("day") << u"day:2026-07-05"_s << true;
    QTest::newRow("other day") << u"day:2026-07-06"_s << false;
    QTest::newRow("no day") << u"day:soon"_s << false;
    QTest::newRow("all of them") << u"tag:team=trade user:order status:failed"_s << true;
    QTest::newRow("one is not met") << u"tag:team=trade user:mail"_s << false;
    QTest::newRow("still typing") << u"tag:"_s << true;
}

void TstSecretQuery::terms()
{
    QFETCH(const QString, text);
    QFETCH(const bool, matches);
    const SecretQuery query(text);
    QVERIFY(query.words().isEmpty());
    QCOMPARE(
        query.matchesTerms(order(), SecretStatus::RotationFailed, u"Rotation failed"_s), matches);
}

void TstSecretQuery::wordsStayTogether()
{
    const SecretQuery query(u"  Order  tag:env=production Archive "_s);
    QCOMPARE(query.words(), u"order archive"_s);
    QVERIFY(query.hasTerms());
    QVERIFY(SecretQuery(u"   "_s).isEmpty());
    // A colon alone makes no term.
    QCOMPARE(SecretQuery(u"acs:kms"_s).words(), u"acs:kms"_s);
}

void TstSecretQuery::needlesOfAColumn()
{
    const SecretQuery query(u"arch user:order tag:env=prod"_s);
    QCOMPARE(query.needles(SecretListModel::Name), (QStringList{u"arch"_s, u"order"_s}));
    QCOMPARE(query.needles(SecretListModel::Description), QStringList{u"arch"_s});
    QCOMPARE(query.needles(SecretListModel::Tags), (QStringList{u"arch"_s, u"env=prod"_s}));
    QVERIFY(query.needles(SecretListModel::Status).isEmpty());
}

void TstSecretQuery::tellsTheTag()
{
    QCOMPARE(SecretQuery(u"tag:trade"_s).foundTag(order(), false), u"team=trade"_s);
    QCOMPARE(SecretQuery(u"trade"_s).foundTag(order(), true), u"team=trade"_s);
    QCOMPARE(SecretQuery(u"trade"_s).foundTag(order(), false), QString());
    QCOMPARE(SecretQuery(u"user:order"_s).foundTag(order(), true), QString());
}

void TstSecretQuery::deletionComesBeforeRotation()
{
    Secret secret = order();
    QCOMPARE(nextEvent(secret), secret.nextRotation);
    secret.plannedDeletion = secret.nextRotation.addDays(2);
    QCOMPARE(nextEvent(secret), secret.plannedDeletion);
    QVERIFY(SecretQuery(SecretQuery::dayTerm(QDate(2026, 7, 7)))
                .matchesTerms(secret, SecretStatus::PendingDeletion, {}));
}

QTEST_GUILESS_MAIN(TstSecretQuery)
#include "tst_secretquery.moc"
