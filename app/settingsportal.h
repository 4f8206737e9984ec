#pragma once

#include <QDBusAbstractInterface>
#include <QDBusVariant>

namespace keyturn {

//! The settings of the desktop on the session bus: asked with Read, and told when they change.
//! Owned by DesktopLook.
class SettingsPortal : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    SettingsPortal(const QDBusConnection &bus, QObject *parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
            QStringLiteral("/org/freedesktop/portal/desktop"), "org.freedesktop.portal.Settings",
            bus, parent)
    {}

signals:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace keyturn
