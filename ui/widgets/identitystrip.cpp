#include "ui/widgets/identitystrip.h"

#include "ui/style/metrics.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>

namespace keyturn {

IdentityStrip::IdentityStrip(
    const QString &name, const QString &region, const QColor &swatch, Icon icon, QWidget *parent)
    : QWidget(parent)
    , m_swatch(new Swatch(swatch, icon, 18))
    , m_name(new Label({}, TextRole::SmallMedium))
    , m_region(new ElidedLabel({}, TextRole::Small, Token::TextSecondary))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_swatch);
    layout->addSpacing(metrics::space2);
    layout->addWidget(m_name);
    layout->addWidget(m_region, 1);
    setIdentity(name, region, swatch, icon);
}

void IdentityStrip::setIdentity(
    const QString &name, const QString &region, const QColor &swatch, Icon icon)
{
    m_swatch->setAccount(swatch, icon);
    m_name->setText(name);
    m_region->setText(region.isEmpty() ? QString() : QStringLiteral(" · ") + region);
    m_region->setToolTip(region);
    setAccessibleName(tr("Account %1, region %2").arg(name, region));
}

} // namespace keyturn
