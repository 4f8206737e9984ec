#pragma once

#include "services/types/clock.h"
#include "tests/local/signedclient.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace keyturn::local {

inline constexpr std::chrono::hours day(24);
inline const QString orderService = QStringLiteral("acs/ram/user/order-service");
inline const QString roleName = QStringLiteral("AliyunKMSManagedRAMCrendentialsRole");

[[nodiscard]] TestParameters named(const QString &name, const TestParameters &more = {});
//! CreateSecret for a user with these AccessKeys.
[[nodiscard]] TestParameters creation(const QString &user, const QStringList &keys);
[[nodiscard]] TestParameters orderCreation();
[[nodiscard]] TestParameters with(
    TestParameters parameters, const QString &name, const QString &value);
//! CreateSecret for order-service, with automatic rotation.
[[nodiscard]] TestParameters rotatingEvery(const QString &interval);

//! What the tests of KMS stand on: an account without secrets but with the service role, a clock
//! that they turn, and short ways to ask what is true.
class KmsBench : public QObject
{
    Q_OBJECT

protected:
    void start(const LocalServiceOptions &options);
    void pass(std::chrono::milliseconds time);
    //! Empty, or status and error code.
    [[nodiscard]] QString code(const QString &action, const TestParameters &parameters);
    [[nodiscard]] QJsonObject describe(const QString &name = orderService);
    //! "stage AccessKey secret" of a version, or the error.
    [[nodiscard]] QString value(const QString &stage = {}, const QString &name = orderService);
    [[nodiscard]] QStringList keysOf(const QString &user);
    //! "id stage", youngest first.
    [[nodiscard]] QStringList versions(const QString &name = orderService);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LocalService> m_service;
    std::unique_ptr<SignedClient> m_client;
    quint16 m_port = 0;

private slots:
    void init();
    void cleanup();
};

} // namespace keyturn::local
