#pragma once

#include "services/types/secretbytes.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace keyturn {

class RevocableSecret;

//! Puts a secret value on the clipboard for a short time and takes it back. Owned by the window
//! that offers the copy; its end takes the value back too.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    //! A tick is one second; tests shorten it.
    void setLifetime(int seconds, int tickMilliseconds = 1000);
    [[nodiscard]] int lifetime() const { return m_lifetime; }

    void copy(SecretBytes &&value);
    //! Takes the value back at once; another program's clipboard stays as it is.
    void revoke();
    [[nodiscard]] bool holdsValue() const;

signals:
    void remaining(int seconds);
    void cleared();

private:
    void tick();

    QPointer<RevocableSecret> m_data;
    QTimer m_tick;
    int m_lifetime = 20;
    int m_left = 0;
};

} // namespace keyturn
