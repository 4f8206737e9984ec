#include "services/local/hostrule.h"

#include <QTest>

using namespace keyturn::local;

class TstHostRule : public QObject
{
    Q_OBJECT

private slots:
    void tellsOursFromOthers_data();
    void tellsOursFromOthers();
    void knowsTheUsualPort();
};

void TstHostRule::tellsOursFromOthers_data()
{
    QTest::addColumn<std::string>("host");
    QTest::addColumn<bool>("onLoopback");
    QTest::addColumn<bool>("fromNetwork");
    const auto row = [](const char *host, bool onLoopback, bool fromNetwork) {
        QTest::newRow(host) << std::string(host) << onLoopback << fromNetwork;
    };
    row("127.0.0.1:8080", true, true);
    row("localhost:8080", true, true);
    row("[::1]:8080", true, true);
    row("kms.localhost:8080", true, true);
    row("kms.cn-hangzhou.localhost:8080", true, true);
    row("kms.example:8080", false, true);
    row("192.168.1.5:8080", false, true);
    row("[fe80::1]:8080", false, true);
    row("[::1]", false, true);
    row("localhost", false, true);
    row("kms.example", false, true);
    for (const char *host : {"", ":8080", ":", "localhost:", "localhost:80", "localhost:08080",
             "localhost:8080:8080", "localhost:8080 ", "kms.example:80", "[::1]:80", "[::1]8080"})
        row(host, false, false);
    for (const char *host : {".localhost:8080", "a..localhost:8080", "a b.localhost:8080",
             "evil.example/.localhost:8080", "localhost.example:8080", "notlocalhost:8080",
             "[::1]x:8080", "127.0.0.1.example:8080", "127.1:8080", "[::1.localhost:8080"})
        QVERIFY2(!HostRule({8080, false, false}).accepts(host), host);
}

void TstHostRule::tellsOursFromOthers()
{
    QFETCH(const std::string, host);
    QFETCH(const bool, onLoopback);
    QFETCH(const bool, fromNetwork);
    QCOMPARE(HostRule({8080, false, false}).accepts(host), onLoopback);
    QCOMPARE(HostRule({8080, true, true}).accepts(host), fromNetwork);
}

void TstHostRule::knowsTheUsualPort()
{
    QVERIFY(HostRule({80, false, false}).accepts("localhost"));
    QVERIFY(!HostRule({80, true, false}).accepts("localhost"));
    QVERIFY(HostRule({443, true, false}).accepts("localhost"));
    QVERIFY(!HostRule({443, false, false}).accepts("localhost"));
    QVERIFY(!HostRule({443, true, false}).accepts("kms.example"));
}

QTEST_APPLESS_MAIN(TstHostRule)
#include "tst_hostrule.moc"
