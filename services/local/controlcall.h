#pragma once

#include "services/local/httpserver.h"
#include "services/local/localservice.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QJsonDocument;
class QJsonObject;
QT_END_NAMESPACE

namespace keyturn::local {

class FaultPlan;

//! The switches of the running service, for a program on this computer that has the control token:
//! what fails, and what time it is. To anybody else nothing says that they are there. Owned by the
//! engine.
class ControlCall
{
public:
    //! `turned` is called when the clock was turned and has the work done that fell due.
    ControlCall(
        ControlAccess access, FaultPlan &faults, const Clock &clock, std::function<void()> turned);

    //! Nothing: this is no control call, or not from somebody who may make one.
    [[nodiscard]] std::optional<HttpReply> answer(const HttpRequest &request, quint16 port) const;

private:
    [[nodiscard]] bool isEntitled(const HttpRequest &request) const;
    [[nodiscard]] QJsonObject run(const HttpRequest &request, quint16 port) const;
    [[nodiscard]] QJsonObject state() const;
    void setFaults(const QJsonDocument &body) const;
    void turnClock(const QJsonDocument &body) const;

    ControlAccess m_access;
    FaultPlan &m_faults;
    const Clock &m_clock;
    std::function<void()> m_turned;
};

//! 256 random bits in hexadecimal; null when the computer gives none.
[[nodiscard]] std::shared_ptr<const SecretBytes> newControlToken();

} // namespace keyturn::local
