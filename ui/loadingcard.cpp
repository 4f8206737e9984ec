#include "ui/loadingcard.h"

#include "models/phrases.h"
#include "models/workspace.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr auto patience = std::chrono::seconds(1); // what is shorter is not shown
constexpr auto tick = std::chrono::milliseconds(250);
} // namespace

LoadingCard::LoadingCard(Workspace *workspace, QWidget *parent)
    : Card({}, parent)
    , m_workspace(workspace)
    , m_text(new Label({}, TextRole::Small, Token::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QLatin1StringView("loadingCard"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setBodyMargins({14, 10, 14, 12});
    m_text->setObjectName(u"loadingLabel"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Loading secrets"));
    m_cancel->setObjectName(u"cancelLoadingButton"_s);
    m_cancel->setProperty("kt-size", u"small"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(new Label(tr("Loading secrets"), TextRole::Medium, Token::TextPrimary, this));
    texts->addWidget(m_bar);
    texts->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel);
    body()->addLayout(row);
    hide();

    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &LoadingCard::update);
    connect(m_cancel, &QPushButton::clicked, this, &LoadingCard::stop);
    connect(&workspace->secrets, &SecretListModel::factsChanged, this, &LoadingCard::begin);
    connect(&workspace->secrets, &SecretListModel::stateChanged, this, &LoadingCard::begin);
}

bool LoadingCard::isLoading() const
{
    const SecretListModel &secrets = m_workspace->secrets;
    return secrets.isDescribing() || secrets.state() == SecretListModel::State::Loading;
}

void LoadingCard::begin()
{
    if (m_tick.isActive() || !isLoading())
        return;
    m_since.start();
    m_tick.start();
}

void LoadingCard::update()
{
    if (!isLoading()) {
        m_tick.stop();
        return show(false);
    }
    if (std::chrono::milliseconds(m_since.elapsed()) < patience)
        return;
    const SecretListModel &secrets = m_workspace->secrets;
    const int total = secrets.rowCount();
    const int described = secrets.describedCount();
    m_bar->setRange(0, total); // of an unknown number: busy
    m_bar->setValue(described);
    m_text->setText(progressText(described, total));
    m_cancel->setEnabled(secrets.isDescribing());
    show(true);
}

void LoadingCard::show(bool visible)
{
    if (visible != isHidden())
        return;
    setVisible(visible);
    emit visibilityChanged();
}

QString LoadingCard::progressText(int described, int total) const
{
    QString count = tr("%1 of %2").arg(described).arg(total);
    if (described == 0 || described >= total)
        return count;
    const qint64 left = m_since.elapsed() * (total - described) / described / 1000 + 1;
    const QDateTime now = m_workspace->session.now();
    return tr("%1 · about %2 left").arg(count, phrase::elapsed(now, now.addSecs(left)));
}

void LoadingCard::stop()
{
    SecretListModel &secrets = m_workspace->secrets;
    const QString notice = tr("Stopped after %1 of %2 secrets. Refresh to load the rest.")
                               .arg(secrets.describedCount())
                               .arg(secrets.rowCount());
    m_cancel->setEnabled(false);
    secrets.stopDescribing();
    emit stopped(notice);
}

} // namespace keyturn
