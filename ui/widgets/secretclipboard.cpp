#include "ui/widgets/secretclipboard.h"

#include "ui/widgets/revocablesecret.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace keyturn {

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    // Not revoke(): whoever listened may be gone already.
    if (!m_data)
        return;
    m_data->revoke();
    if (holdsValue())
        QGuiApplication::clipboard()->clear();
}

void SecretClipboard::setLifetime(int seconds, int tickMilliseconds)
{
    m_lifetime = seconds;
    m_tick.setInterval(tickMilliseconds);
}

void SecretClipboard::copy(SecretBytes &&value)
{
    if (!value.isValid() || value.isEmpty())
        return;
    if (m_data)
        m_data->revoke();
    m_data = new RevocableSecret(std::move(value));
    // Never the selection (PRIMARY): a stray middle click would paste it anywhere.
    QGuiApplication::clipboard()->setMimeData(m_data, QClipboard::Clipboard);
    m_left = m_lifetime;
    m_tick.start();
    emit remaining(m_left);
}

void SecretClipboard::revoke()
{
    m_tick.stop();
    if (!m_data)
        return;
    const bool ours = holdsValue();
    m_data->revoke();
    m_data.clear();
    if (ours)
        QGuiApplication::clipboard()->clear();
    emit cleared();
}

bool SecretClipboard::holdsValue() const
{
    // The platform deletes our data when another program takes the clipboard.
    return m_data && QGuiApplication::clipboard()->mimeData() == m_data;
}

void SecretClipboard::tick()
{
    --m_left;
    if (m_left > 0)
        emit remaining(m_left);
    else
        revoke();
}

} // namespace keyturn
