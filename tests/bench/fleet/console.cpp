#include "tests/bench/fleet/console.h"

#include "models/secretfiltermodel.h"
#include "tests/bench/report.h"
#include "ui/widgets/filterchips.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

#include <malloc.h>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace keyturn::bench {

namespace {

const QString region = u"cn-hangzhou"_s;

double since(const QElapsedTimer &time)
{
    constexpr double nanosecondsInSecond = 1e9;
    return static_cast<double>(time.nsecsElapsed()) / nanosecondsInSecond;
}

void mustBeListed(const SecretListModel &secrets)
{
    if (secrets.state() == SecretListModel::State::Failed)
        throw std::runtime_error("The list cannot be loaded.");
}

void mustBeDescribed(const SecretListModel &secrets)
{
    if (secrets.describedCount() != secrets.rowCount())
        throw std::runtime_error("Not all secrets are described.");
}

} // namespace

Console::Console(const Account &account)
    : m_workspace(account, region, m_clock)
    , m_window(&m_workspace, {account})
{
    m_window.resize(1280, 800);
    m_window.show();
    turnUntil([this] { return m_window.isVisible(); });
}

Console::Times Console::load()
{
    Times times;
    QElapsedTimer time;
    time.start();
    const SecretListModel &secrets = m_workspace.secrets;
    m_workspace.session.restart();
    turnUntil([&secrets] { return secrets.rowCount() > 0; });
    times.firstRows = since(time);
    turnUntil([&secrets] { return secrets.state() != SecretListModel::State::Loading; });
    mustBeListed(secrets);
    times.listed = since(time);
    turnUntil([&secrets] { return !secrets.isDescribing(); });
    mustBeDescribed(secrets);
    times.described = since(time);
    return times;
}

void Console::use()
{
    const auto turn = [] { // a person is not faster
        constexpr qint64 pause = 40;
        QElapsedTimer time;
        time.start();
        turnUntil([&time] { return time.elapsed() >= pause; });
    };
    auto *table = m_window.findChild<QTableView *>(u"secretsTable"_s);
    auto *search = m_window.findChild<QLineEdit *>(u"searchEdit"_s);
    auto *chips = m_window.findChild<FilterChips *>(u"filterChips"_s);
    if (!table || !search || !chips)
        throw std::runtime_error("The window has no list.");
    for (int column = 0; column < SecretListModel::Actions; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table->sortByColumn(column, order);
            turn();
        }
    }
    for (int filter = SecretFilterModel::filterCount - 1; filter >= 0; --filter) {
        chips->chip(filter)->click();
        turn();
    }
    for (const QString &text :
        {u"o"_s, u"or"_s, u"ord"_s, u"order"_s, u"orde"_s, u"or"_s, QString()}) {
        search->setText(text);
        turn();
    }
    QScrollBar *bar = table->verticalScrollBar();
    for (int step = 0; step <= 50; ++step) {
        bar->setValue(bar->maximum() / 50 * step);
        turn();
    }
}

List::List(const Account &account)
    : m_session(account, region, m_clock)
    , m_secrets(&m_session)
{}

void List::load(bool describes)
{
    m_session.restart();
    turnUntil([this] { return m_secrets.state() != SecretListModel::State::Loading; });
    mustBeListed(m_secrets);
    if (!describes)
        return m_secrets.stopDescribing();
    turnUntil([this] { return !m_secrets.isDescribing(); });
    mustBeDescribed(m_secrets);
}

double List::bytesPerSecret()
{
    // Large blocks, as that of the rows, lie outside of the heap.
    const auto taken = [] {
        const struct mallinfo2 info = mallinfo2();
        return info.uordblks + info.hblkhd;
    };
    const std::size_t before = taken();
    load(true);
    return static_cast<double>(taken() - before) / m_secrets.rowCount();
}

double List::searchRatio()
{
    SecretFilterModel filter;
    filter.setSourceModel(&m_secrets);
    filter.sort(SecretListModel::Status);
    std::vector<QString> texts;
    for (int row = 0; row < m_secrets.rowCount(); ++row) {
        texts.push_back(m_secrets.row(row).search);
        texts.back().detach();
    }
    std::vector<double> ratios;
    std::vector<double> milliseconds;
    for (int round = 0; round < 5; ++round) {
        for (const QString &word :
            {u"o"_s, u"or"_s, u"ord"_s, u"order"_s, u"order-"_s, u"ord"_s, u"no such thing"_s}) {
            QElapsedTimer time;
            time.start();
            std::size_t found = 0;
            for (const QString &text : texts)
                found += text.contains(word) ? 1 : 0;
            const double scan = since(time);
            time.start();
            filter.setSearch(word);
            const double keystroke = since(time);
            if (found != static_cast<std::size_t>(filter.rowCount()))
                throw std::runtime_error("The search finds something else than the scan.");
            ratios.push_back(keystroke / scan);
            milliseconds.push_back(keystroke * 1000);
        }
    }
    m_milliseconds = spreadOf(milliseconds).median;
    return spreadOf(ratios).median;
}

} // namespace keyturn::bench
