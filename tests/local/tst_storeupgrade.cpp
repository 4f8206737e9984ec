#include "services/local/database.h"
#include "services/types/clock.h"
#include "tests/local/kmsbench.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace keyturn;
using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

//! The store as the first version of the service made it, with a secret in the middle of a
//! rotation, one that waits for its deletion, and one that is due.
constexpr std::array firstVersion{
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE users (name TEXT PRIMARY KEY, id TEXT NOT NULL, display TEXT NOT NULL,"
    " comments TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL)",
    "CREATE TABLE access_keys (id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users(name),"
    " active INTEGER NOT NULL, created INTEGER NOT NULL, secret BLOB NOT NULL)",
    "CREATE INDEX keys_of_user ON access_keys(user)",
    "CREATE TABLE roles (name TEXT PRIMARY KEY, id TEXT NOT NULL, trust TEXT NOT NULL,"
    " description TEXT NOT NULL, session INTEGER NOT NULL, created INTEGER NOT NULL)",
    "CREATE TABLE policies (name TEXT NOT NULL, type TEXT NOT NULL, document TEXT NOT NULL,"
    " description TEXT NOT NULL, created INTEGER NOT NULL, PRIMARY KEY (name, type))",
    "CREATE TABLE attachments (kind TEXT NOT NULL, principal TEXT NOT NULL, name TEXT NOT NULL,"
    " type TEXT NOT NULL, attached INTEGER NOT NULL, PRIMARY KEY (kind, principal, name, type))",
    "CREATE TABLE secrets (id INTEGER PRIMARY KEY AUTOINCREMENT, region TEXT NOT NULL,"
    " name TEXT NOT NULL, user TEXT NOT NULL, description TEXT NOT NULL, custom TEXT NOT NULL,"
    " rotation INTEGER NOT NULL, interval INTEGER NOT NULL, created INTEGER NOT NULL,"
    " updated INTEGER NOT NULL, last_rotation INTEGER, next_rotation INTEGER, retry_at INTEGER,"
    " planned_deletion INTEGER, hand_over_ends INTEGER, UNIQUE (region, name))",
    "CREATE TABLE versions (secret INTEGER NOT NULL REFERENCES secrets(id) ON DELETE CASCADE,"
    " id TEXT NOT NULL, serial INTEGER NOT NULL, created INTEGER NOT NULL, stage TEXT NOT NULL,"
    " access_key TEXT NOT NULL, value BLOB, PRIMARY KEY (secret, id))",
    "CREATE TABLE tags (secret INTEGER NOT NULL REFERENCES secrets(id) ON DELETE CASCADE,"
    " key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (secret, key))",
    "CREATE TABLE nonces (access_key TEXT NOT NULL, nonce TEXT NOT NULL, used INTEGER NOT NULL,"
    " PRIMARY KEY (access_key, nonce))",
    "CREATE INDEX nonces_by_age ON nonces(used)",
    "CREATE TABLE rotation_calls (called INTEGER NOT NULL)",
    "INSERT INTO users VALUES ('order-service','1','Orders','',1,1),('a','2','a','',1,1),"
    "('b','3','b','',1,1)",
    "INSERT INTO secrets VALUES"
    " (1,'cn-hangzhou','acs/ram/user/order-service','order-service','Orders','{}',1,604800,1,1,"
    "1781490000000,1782094800000,NULL,NULL,1781662800000),"
    " (2,'cn-hangzhou','acs/ram/user/a','a','','{}',0,0,1,1,NULL,NULL,NULL,1781749200000,NULL),"
    " (3,'cn-shanghai','acs/ram/user/b','b','','{}',1,604800,1,1,NULL,1781576000000,"
    "1781835600000,NULL,NULL)",
    "INSERT INTO versions VALUES (1,'v1',1,1,'','K1',NULL),(1,'v2',2,2,'ACSPrevious','K2',NULL),"
    "(1,'v3',3,3,'ACSCurrent','K3',NULL),(2,'v1',1,1,'ACSCurrent','K4',NULL),"
    "(3,'v1',1,1,'ACSCurrent','K5',NULL)",
    "INSERT INTO tags VALUES (1,'env','production')",
    "PRAGMA user_version=1",
};

} // namespace

//! A store of an older program is brought up to date, and nothing of it is lost.
class TstStoreUpgrade : public KmsBench
{
    Q_OBJECT

private slots:
    void keepsWhatAnOldStoreHeld();
};

void TstStoreUpgrade::keepsWhatAnOldStoreHeld()
{
    const QTemporaryDir folder;
    QFile key(folder.filePath(u"local.key"_s));
    QVERIFY(key.open(QIODevice::WriteOnly) && key.write(QByteArray(32, 'k')) == 32);
    key.close();
    {
        Database database;
        QCOMPARE(database.open(folder.filePath(u"local.db"_s)), QString());
        for (const char *const statement : firstVersion)
            QVERIFY2(Statement(database, QString::fromLatin1(statement)).isGood(), statement);
    }

    m_service->stop();
    start({.dataFolder = folder.path()});
    QCOMPARE(m_client->kms(u"ListSecrets"_s).json()["TotalCount"_L1].toInt(), 2);
    QCOMPARE(versions(), (QStringList{u"v3 ACSCurrent"_s, u"v2 ACSPrevious"_s, u"v1"_s}));
    const QJsonObject secret = describe();
    QCOMPARE(secret["SecretType"_L1].toString(), u"RAMCredentials"_s);
    QCOMPARE(secret["AutomaticRotation"_L1].toString(), u"Enabled"_s);
    QCOMPARE(secret["NextRotationDate"_L1].toString(), u"2026-06-22T02:20:00Z"_s);
    QCOMPARE(secret["Tags"_L1]["Tag"_L1][0]["TagValue"_L1].toString(), u"production"_s);
    // All that time was to do it still does, at the times that the old store had.
    pass(2 * day);
    QCOMPARE(versions(), (QStringList{u"v3 ACSCurrent"_s, u"v2"_s, u"v1"_s}));
    QCOMPARE(
        code(u"DescribeSecret"_s, named(u"acs/ram/user/a"_s)), u"404 Forbidden.ResourceNotFound"_s);
    const TestParameters other = named(u"acs/ram/user/b"_s, {{u"RegionId"_s, u"cn-shanghai"_s}});
    QCOMPARE(m_client->kms(u"DescribeSecret"_s, other).json()["AutomaticRotation"_L1].toString(),
        u"Enabled"_s);
    pass(2 * day);
    // The old store has no service role: the retry of the rotation fails.
    QCOMPARE(m_client->kms(u"DescribeSecret"_s, other).json()["AutomaticRotation"_L1].toString(),
        u"Invalid"_s);
    m_service->stop();
}

QTEST_GUILESS_MAIN(TstStoreUpgrade)
#include "tst_storeupgrade.moc"
