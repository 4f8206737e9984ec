#include "tests/app/sampleuse.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace keyturn::test {

namespace {

constexpr int patience = 20'000;

//! The AccessKey of a RAM user, as an application has it.
SharedCredentials keyOf(int key)
{
    const QString number = u"%1"_s.arg(key, 4, 10, QLatin1Char('0'));
    auto credentials = std::make_shared<Credentials>();
    credentials->accessKeyId = u"LTAI5tSANDBOX000"_s + number;
    credentials->accessKeySecret = SecretBytes::copyOf("not-a-real-secret-" + number.toStdString());
    return credentials;
}

bool read(KmsClient &kms, const QString &user)
{
    QObject context;
    bool answered = false;
    kms.getSecretValue(u"acs/ram/user/"_s + user, VersionStage::Current,
        {&context, [&answered](const Result<SecretValue> &) { answered = true; }});
    return QTest::qWaitFor([&answered] { return answered; }, patience);
}

bool letRead(LocalBackend &backend, const QString &user)
{
    QObject context;
    ApiRequest attach{Product::Ram, "AttachPolicyToUser", Effect::Write, {}, {}};
    attach.parameters.add("PolicyType", u"System"_s);
    attach.parameters.add("PolicyName", u"AliyunKMSSecretUserAccess"_s);
    attach.parameters.add("UserName", user);
    bool answered = false;
    backend.session().api().call(
        std::move(attach), {&context, [&answered](const Result<ApiReply> &) { answered = true; }});
    return QTest::qWaitFor([&answered] { return answered; }, patience);
}

} // namespace

bool useSecretsForAWeek(LocalBackend &backend)
{
    constexpr int week = 6;
    bool good = true;
    for (const QString &user : {u"order-service"_s, u"report-builder"_s, u"media-transcoder"_s})
        good = good && letRead(backend, user);
    ApiClient order(backend.account().endpoints, keyOf(15));
    ApiClient report(backend.account().endpoints, keyOf(21));
    ApiClient transcoder(backend.account().endpoints, keyOf(32));
    KmsClient orderKms(order, u"cn-hangzhou"_s);
    KmsClient reportKms(report, u"cn-hangzhou"_s);
    KmsClient transcoderKms(transcoder, u"cn-hangzhou"_s);
    backend.advance(std::chrono::hours(-24 * week));
    for (int day = 0; day <= week; ++day) {
        for (int i = 0; i < 2 + day % 3; ++i)
            good = good && read(orderKms, u"order-service"_s);
        good = good && read(transcoderKms, u"media-transcoder"_s);
        if (day == 1)
            good = good && read(reportKms, u"order-service"_s);
        backend.advance(std::chrono::hours(day < week ? 24 : 0));
    }
    backend.advance(std::chrono::minutes(12));
    return good;
}

} // namespace keyturn::test
