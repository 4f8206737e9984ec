#pragma once

#include "ui/style/theme.h"

#include <QDBusConnection>
#include <QObject>

namespace keyturn {

class SettingsPortal;

//! What the desktop says about looks and tells anew when it changes: light or dark, and whether
//! things shall move. It is asked through the settings portal of the session bus; where there is
//! none, Qt or the palette at the start tells. Owned by the application.
class DesktopLook : public QObject
{
    Q_OBJECT

public:
    //! The scheme that the palette of the start tells, until the desktop has answered.
    explicit DesktopLook(Theme::Scheme atStart,
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    [[nodiscard]] Theme::Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isMotionReduced() const { return m_motionReduced; }

signals:
    void changed();

private:
    void ask(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, const QVariant &wrapped);

    SettingsPortal *m_portal = nullptr;
    Theme::Scheme m_atStart;
    Theme::Scheme m_scheme;
    bool m_motionReduced = false;
};

} // namespace keyturn
