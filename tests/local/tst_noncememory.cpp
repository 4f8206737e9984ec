#include "services/local/noncememory.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace keyturn::local;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
const QDateTime end = morning.addSecs(15 * 60);

NonceMemory::Nonce made(const QString &nonce)
{
    return NonceMemory::nonceOf(u"key"_s, nonce, end);
}

bool use(NonceMemory &memory, const QString &nonce, const QDateTime &now = morning)
{
    return memory.use(made(nonce), now);
}

} // namespace

class TstNonceMemory : public QObject
{
    Q_OBJECT

private slots:
    void takesANonceOnce();
    void tellsAccessKeysApart();
    void knowsANonceWhileItsRequestIsGood();
    void remembersAfterARestart();
    void readsUpToATornEnd();
    void makesRoomForMany();
    void complainsOfAFolderThatIsNone();
};

void TstNonceMemory::takesANonceOnce()
{
    NonceMemory memory;
    QVERIFY(memory.open({}, morning));
    QVERIFY(use(memory, u"one"_s));
    QVERIFY(use(memory, u"two"_s));
    QVERIFY(!use(memory, u"one"_s));
}

void TstNonceMemory::tellsAccessKeysApart()
{
    NonceMemory memory;
    QVERIFY(memory.open({}, morning));
    QVERIFY(use(memory, u"one"_s));
    QVERIFY(memory.use(NonceMemory::nonceOf(u"other"_s, u"one"_s, end), morning));
}

void TstNonceMemory::knowsANonceWhileItsRequestIsGood()
{
    NonceMemory memory;
    QVERIFY(memory.open({}, morning));
    QVERIFY(use(memory, u"one"_s));
    QVERIFY(!use(memory, u"one"_s, end));
    QVERIFY(use(memory, u"one"_s, end.addSecs(61)));
}

void TstNonceMemory::remembersAfterARestart()
{
    const QTemporaryDir folder;
    {
        NonceMemory memory;
        QVERIFY(memory.open(folder.path(), morning));
        QVERIFY(use(memory, u"read"_s));
        memory.keep(made(u"read"_s));
        QVERIFY(use(memory, u"write"_s));
        // Nothing is said to the memory: its process may have been killed.
        NonceMemory next;
        QVERIFY(next.open(folder.path(), morning.addSecs(1)));
        QVERIFY(!use(next, u"read"_s));
        QVERIFY(use(next, u"write"_s));
    }
    NonceMemory late;
    QVERIFY(late.open(folder.path(), end.addSecs(1)));
    QCOMPARE(QFileInfo(folder.filePath(u"nonces"_s)).size(), 0);
    QCOMPARE(QFileInfo(folder.filePath(u"nonces"_s)).permissions()
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
}

void TstNonceMemory::readsUpToATornEnd()
{
    const QTemporaryDir folder;
    {
        NonceMemory memory;
        QVERIFY(memory.open(folder.path(), morning));
        for (const auto &nonce : {u"one"_s, u"two"_s})
            memory.keep(made(nonce));
    }
    QFile file(folder.filePath(u"nonces"_s));
    QVERIFY(file.resize(2 * qint64(sizeof(NonceMemory::Nonce)) - 5));
    NonceMemory memory;
    QVERIFY(memory.open(folder.path(), morning));
    QVERIFY(!use(memory, u"one"_s));
    QVERIFY(use(memory, u"two"_s));
}

void TstNonceMemory::makesRoomForMany()
{
    const QTemporaryDir folder;
    constexpr int many = 10'000;
    NonceMemory memory;
    QVERIFY(memory.open(folder.path(), morning));
    for (int i = 0; i < many; ++i)
        memory.keep(made(QString::number(i)));
    NonceMemory next;
    QVERIFY(next.open(folder.path(), morning));
    for (int i = 0; i < many; ++i)
        QVERIFY(!use(next, QString::number(i)));
    QVERIFY(use(next, QString::number(many)));
    QCOMPARE(
        QFileInfo(folder.filePath(u"nonces"_s)).size(), many * qint64(sizeof(NonceMemory::Nonce)));
}

void TstNonceMemory::complainsOfAFolderThatIsNone()
{
    NonceMemory memory;
    QVERIFY(!memory.open(u"/nowhere/at/all"_s, morning));
}

QTEST_GUILESS_MAIN(TstNonceMemory)
#include "tst_noncememory.moc"
