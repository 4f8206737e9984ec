#pragma once

#include "services/types/error.h"
#include "services/types/secret.h"

#include <QList>
#include <QObject>

namespace keyturn {

class Session;

//! Asks for the pages of a list of secrets: the first tells how many there are, the others follow
//! several at a time. Owned by the list model.
class SecretListing : public QObject
{
    Q_OBJECT

public:
    explicit SecretListing(Session *session, QObject *parent);

    void begin();
    //! After a failure: only for the pages that have not come.
    void resume();
    //! Pages are on their way.
    [[nodiscard]] bool isRunning() const { return !m_asked.isEmpty(); }
    //! How many secrets there are, as KMS counts them.
    [[nodiscard]] int total() const { return m_total; }

signals:
    void found(const QList<keyturn::Secret> &secrets);
    //! All pages have come.
    void finished();
    //! A page could not be had. Those that are on their way may still come; no more are asked for.
    void failed(const keyturn::Error &error);

private:
    void ask();
    void askFor(int page);
    void take(const SecretPage &page);

    Session *m_session;
    QList<int> m_left; //!< not asked for yet, or in vain
    QList<int> m_asked; //!< on their way
    int m_last = 0; //!< of those that are known of
    int m_total = 0;
    int m_generation = 0;
    bool m_hasFailed = false;
};

} // namespace keyturn
