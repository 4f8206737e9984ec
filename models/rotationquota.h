#pragma once

#include <QObject>

#include <optional>

namespace keyturn {

class Session;

//! How many of the immediate rotations of an hour are used up: KMS takes 50 of an account and
//! region. KMS tells no number; the accepted calls are counted in ActionTrail. Owned by who shows
//! it.
class RotationQuota : public QObject
{
    Q_OBJECT

public:
    static constexpr int perHour = 50;

    explicit RotationQuota(Session *session, QObject *parent = nullptr);

    void look();
    //! Nothing while it is not known.
    [[nodiscard]] std::optional<int> used() const { return m_used; }
    [[nodiscard]] bool isLooking() const { return m_isLooking; }

signals:
    void changed();

private:
    void lookPage(int counted, const QString &token);

    Session *m_session;
    std::optional<int> m_used;
    bool m_isLooking = false;
    int m_generation = 0;
};

} // namespace keyturn
