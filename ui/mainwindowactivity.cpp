#include "models/workspace.h"
#include "ui/activitypage.h"
#include "ui/mainwindow.h"
#include "ui/secretflows.h"
#include "ui/style/icon.h"
#include "ui/widgets/toasthost.h"

namespace keyturn {

void MainWindow::connectActivity()
{
    connect(m_activityPage, &ActivityPage::prerequisitesRequested, this,
        [this] { showPage(Navigation::Prerequisites); });
    connect(m_activityPage, &ActivityPage::actionRequested, m_flows, &SecretFlows::start);
    connect(m_activityPage, &ActivityPage::createRequested, this, [this] { m_flows->create(); });
    connect(m_activityPage, &ActivityPage::copyRequested, m_flows, &SecretFlows::copyText);
    connect(m_activityPage, &ActivityPage::notice, this,
        [this](Icon icon, const QString &text) { m_toasts->show(icon, text); });
    connect(&m_workspace->activity, &ActivityModel::countsChanged, this, [this] {
        const int running = m_workspace->activity.counts().running;
        m_navigation->setCount(Navigation::Activity,
            running > 0 ? QString::number(running) : QString(),
            running > 0 ? Navigation::Mark::Busy : Navigation::Mark::None);
    });
}

} // namespace keyturn
