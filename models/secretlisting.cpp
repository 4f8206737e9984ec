#include "models/secretlisting.h"

#include "models/session.h"

#include <algorithm>
#include <utility>

namespace keyturn {

namespace {

constexpr int pageSize = 100;
constexpr int mostPages = 1000;
//! KMS answers 40 lists a second to all who use the account.
constexpr int atATimeInTheCloud = 2;
constexpr int atATimeHere = 6;

} // namespace

SecretListing::SecretListing(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void SecretListing::begin()
{
    m_left = {1};
    m_asked.clear();
    m_last = 1;
    resume();
}

void SecretListing::resume()
{
    ++m_generation;
    m_hasFailed = false;
    m_left += m_asked;
    m_asked.clear();
    std::sort(m_left.begin(), m_left.end());
    ask();
}

void SecretListing::ask()
{
    const bool isHere = m_session->account().endpoints.isLocal();
    while (m_asked.size() < (isHere ? atATimeHere : atATimeInTheCloud) && !m_left.isEmpty())
        askFor(m_left.takeFirst());
}

void SecretListing::askFor(int page)
{
    m_asked << page;
    m_session->kms().listSecrets(page, pageSize,
        {this, [this, page, generation = m_generation](const Result<SecretPage> &found) {
             if (generation != m_generation)
                 return;
             m_asked.removeOne(page);
             if (found)
                 return take(*found);
             m_left << page;
             if (!std::exchange(m_hasFailed, true)) // however many pages follow the first
                 emit failed(found.error());
         }});
}

void SecretListing::take(const SecretPage &page)
{
    // How many there are may change while they are listed.
    m_total = page.total;
    const int last = std::min((m_total + pageSize - 1) / pageSize, mostPages);
    while (m_last < last && !page.secrets.isEmpty())
        m_left << ++m_last;
    emit found(page.secrets);
    if (m_left.isEmpty() && m_asked.isEmpty())
        emit finished();
    else if (!m_hasFailed)
        ask();
}

} // namespace keyturn
