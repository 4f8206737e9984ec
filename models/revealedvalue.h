#pragma once

#include "services/types/error.h"
#include "services/types/secret.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace keyturn {

class Session;

//! The value of one secret, fetched only on request, held for a short time and wiped. Owned by the
//! details page.
class RevealedValue : public QObject
{
    Q_OBJECT

public:
    static constexpr int secondsShown = 30;
    enum class State { Hidden, Loading, Shown, Refused };

    explicit RevealedValue(Session *session, QObject *parent = nullptr);

    void setSecret(const QString &name);
    //! Reads the value and shows it for a while. Each read is an event in ActionTrail.
    void reveal();
    //! Reads the value and hands it to fetched() without showing it.
    void fetch();
    void hide();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] const SecretBytes &accessKeySecret() const { return m_value.accessKeySecret; }
    //! Stays known after hiding; it is no secret.
    [[nodiscard]] QString accessKeyId() const { return m_accessKeyId; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();
    //! The value for the clipboard was read; take it with takeFetched().
    void fetched();

public:
    [[nodiscard]] SecretBytes takeFetched() { return std::exchange(m_fetched, {}); }

private:
    enum class Purpose { Show, Fetch };
    void read(Purpose purpose);
    void take(SecretValue value, Purpose purpose);
    void secondPassed();

    Session *m_session;
    QString m_name;
    State m_state = State::Hidden;
    SecretValue m_value;
    SecretBytes m_fetched;
    QString m_accessKeyId;
    std::optional<Error> m_error;
    int m_secondsLeft = 0;
    int m_generation = 0;
    QTimer m_timer;
};

} // namespace keyturn
