#include "services/openapi/endpoints.h"

#include <QTest>

using namespace keyturn;
using namespace Qt::StringLiterals;

class TstEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void cloud_data();
    void cloud();
    void localIsOneAddressForAll();
    void hostHeader_data();
    void hostHeader();
    void versions();
    void aBadRegionReachesNobody_data();
    void aBadRegionReachesNobody();
};

void TstEndpoints::cloud_data()
{
    QTest::addColumn<Product>("product");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("url");
    QTest::newRow("KMS") << Product::Kms << u"cn-hangzhou"_s
                         << u"https://kms.cn-hangzhou.aliyuncs.com/"_s;
    QTest::newRow("KMS elsewhere")
        << Product::Kms << u"ap-southeast-1"_s << u"https://kms.ap-southeast-1.aliyuncs.com/"_s;
    QTest::newRow("RAM") << Product::Ram << u"cn-hangzhou"_s << u"https://ram.aliyuncs.com/"_s;
    QTest::newRow("ActionTrail") << Product::ActionTrail << u"cn-hangzhou"_s
                                 << u"https://actiontrail.cn-hangzhou.aliyuncs.com/"_s;
    QTest::newRow("STS") << Product::Sts << QString() << u"https://sts.aliyuncs.com/"_s;
}

void TstEndpoints::cloud()
{
    QFETCH(const Product, product);
    QFETCH(const QString, region);
    QFETCH(const QString, url);
    const Endpoints cloud = Endpoints::alibabaCloud();
    QVERIFY(!cloud.isLocal());
    QCOMPARE(cloud.url(product, region), QUrl(url));
}

void TstEndpoints::localIsOneAddressForAll()
{
    const Endpoints local = Endpoints::local(18080);
    QVERIFY(local.isLocal());
    for (const Product product : {Product::Kms, Product::Ram, Product::Sts})
        QCOMPARE(local.url(product, u"cn-hangzhou"_s), QUrl(u"http://127.0.0.1:18080/"_s));
}

void TstEndpoints::hostHeader_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("name") << u"https://ram.aliyuncs.com/"_s << "ram.aliyuncs.com"_ba;
    QTest::newRow("port") << u"http://127.0.0.1:18080/"_s << "127.0.0.1:18080"_ba;
}

void TstEndpoints::hostHeader()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, host);
    QCOMPARE(Endpoints::hostHeader(QUrl(url)), host);
}

void TstEndpoints::versions()
{
    QCOMPARE(Endpoints::version(Product::Kms), "2016-01-20"_ba);
    QCOMPARE(Endpoints::version(Product::Ram), "2015-05-01"_ba);
    QCOMPARE(Endpoints::version(Product::Sts), "2015-04-01"_ba);
}

void TstEndpoints::aBadRegionReachesNobody_data()
{
    QTest::addColumn<QString>("region");
    for (const auto &region : {u"x.example.com/"_s, u"x@example.com/"_s, u"a b"_s, u"x#"_s,
             u"x:443/"_s, u"x\\example.com"_s, u"cn-hangzhou\n"_s})
        QTest::addRow("%s", qPrintable(region)) << region;
}

void TstEndpoints::aBadRegionReachesNobody()
{
    QFETCH(const QString, region);
    const QUrl url = Endpoints::alibabaCloud().url(Product::Kms, region);
    // Signed requests go to Alibaba Cloud or nowhere.
    QVERIFY(url.host().isEmpty() || url.host().endsWith(".aliyuncs.com"_L1));
}

QTEST_GUILESS_MAIN(TstEndpoints)
#include "tst_endpoints.moc"
