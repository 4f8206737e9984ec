#include "models/revealedvalue.h"

#include "models/session.h"

namespace keyturn {

RevealedValue::RevealedValue(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &RevealedValue::secondPassed);
    connect(session, &Session::changed, this, [this] { setSecret({}); });
}

void RevealedValue::setSecret(const QString &name)
{
    m_name = name;
    m_accessKeyId.clear();
    m_error.reset();
    hide();
}

void RevealedValue::reveal()
{
    if (m_state == State::Loading)
        return;
    m_state = State::Loading;
    read(Purpose::Show);
}

void RevealedValue::fetch()
{
    if (m_state == State::Shown) {
        m_fetched = m_value.accessKeySecret.clone();
        emit fetched();
        return;
    }
    read(Purpose::Fetch);
}

void RevealedValue::read(Purpose purpose)
{
    m_error.reset();
    emit changed();
    m_session->kms().getSecretValue(m_name, VersionStage::Current,
        {this, [this, purpose, generation = m_generation](Result<SecretValue> value) {
             if (generation != m_generation)
                 return;
             if (value)
                 return take(std::move(*value), purpose);
             m_state = State::Refused;
             m_error = value.error();
             emit changed();
         }});
}

void RevealedValue::take(SecretValue value, Purpose purpose)
{
    m_accessKeyId = value.accessKeyId;
    if (purpose == Purpose::Fetch) {
        m_fetched = std::move(value.accessKeySecret);
        emit changed();
        emit fetched();
        return;
    }
    m_value = std::move(value);
    m_state = State::Shown;
    m_secondsLeft = secondsShown;
    m_timer.start();
    emit changed();
}

void RevealedValue::secondPassed()
{
    if (--m_secondsLeft <= 0)
        return hide();
    emit changed();
}

void RevealedValue::hide()
{
    ++m_generation;
    m_timer.stop();
    m_value = {};
    m_fetched = {};
    m_secondsLeft = 0;
    m_state = State::Hidden;
    emit changed();
}

} // namespace keyturn
