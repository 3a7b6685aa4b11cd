# Recomputes reference.json with R's survival package: Rscript reference.R > reference.json
# The file in this folder was written by R 4.2.2 with survival 3.5-3. Data sets: see TERMS.md.
suppressMessages(library(survival))
json <- function(v) {
  if (is.list(v)) {
    parts <- vapply(v, json, "")
    if (is.null(names(v))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(v), '":', parts, collapse = ",\n"), "}"))
  }
  if (is.character(v)) parts <- paste0('"', v, '"')
  else parts <- ifelse(is.finite(v), sprintf("%.15g", v), "null")
  if (length(v) == 1) parts else paste0("[", paste(parts, collapse = ","), "]")
}
read <- function(name) read.csv(paste0(name, ".csv"))
gehan <- read("gehan"); ovarian <- read("ovarian"); lung <- read("lung"); veteran <- read("veteran")
aml <- read("aml"); heart <- read("heart"); bladder <- read("bladder2"); kidney <- read("kidney")

km <- function(f) list(time = f$time, atRisk = f$n.risk, events = f$n.event, survival = f$surv, se = f$surv * f$std.err, lower = f$lower, upper = f$upper)
curve <- function(formula, data, type = "log", probs = c(.25, .5, .75)) {
  f <- survfit(formula, data, conf.type = type)
  q <- quantile(f, probs)
  c(km(f), list(quantile = as.vector(q$quantile), qLower = as.vector(q$lower), qUpper = as.vector(q$upper)))
}
test <- function(formula, data, rho = 0) {
  d <- survdiff(formula, data, rho = rho)
  list(chiSquare = d$chisq, df = length(d$n) - 1, observed = if (is.matrix(d$obs)) rowSums(d$obs) else d$obs, expected = if (is.matrix(d$exp)) rowSums(d$exp) else d$exp, variance = d$var[1, 1])
}
cox <- function(formula, data, ties = "efron", w = rep(1, nrow(data))) {
  data$w <- w
  environment(formula) <- environment()
  control <- coxph.control(eps = 1e-14, iter.max = 60)
  f <- if (ties == "exact") coxph(formula, data, control = control, ties = ties) else coxph(formula, data, weights = w, control = control, ties = ties)
  z <- qnorm(.975) * sqrt(diag(f$var))
  naive <- if (is.null(f$naive.var)) f$var else f$naive.var
  list(n = f$n, events = f$nevent, beta = unname(coef(f)), se = sqrt(diag(f$var)), naive = sqrt(diag(naive)), lower = unname(coef(f) - z), upper = unname(coef(f) + z), loglik = f$loglik,
    lr = 2 * diff(f$loglik), wald = unname(f$wald.test), score = f$score)
}
# Firth: the penalised likelihood from R's own likelihood and information at fixed beta, climbed numerically.
firth <- function(formula, data, p, ties) {
  at <- function(b) tryCatch({ f <- suppressWarnings(coxph(formula, data, init = b, control = coxph.control(iter.max = 0), ties = ties)); f$loglik[2] - 0.5 * as.numeric(determinant(f$var)$modulus) }, error = function(e) -1e6)
  climb <- function(value, start) {
    if (length(start) == 0) return(list(par = numeric(0), value = value(numeric(0))))
    if (length(start) == 1) { o <- optimize(value, c(-10, 10), maximum = TRUE, tol = 1e-10); return(list(par = o$maximum, value = o$objective)) }
    o <- list(par = start)
    for (i in 1:4) o <- optim(o$par, value, method = "Nelder-Mead", control = list(fnscale = -1, reltol = 1e-16, maxit = 5000))
    o
  }
  o <- climb(at, rep(0, p))
  fall <- function(v) 2 * (o$value - climb(function(r) at(c(v, r)), o$par[-1])$value) - qchisq(.95, 1)
  list(beta = o$par, loglik = o$value, lower = uniroot(fall, c(o$par[1] - 9, o$par[1]), tol = 1e-9)$root, upper = uniroot(fall, c(o$par[1], o$par[1] + 9), tol = 1e-9)$root, lr = fall(0) + qchisq(.95, 1))
}
separated <- data.frame(time = 1:10, event = c(1, 1, 1, 0, 1, 0, 0, 1, 0, 0), x = c(1, 1, 1, 1, 1, 0, 0, 0, 0, 0), z = c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3))
separated$event[8] <- 0

cat(json(list(
  version = paste("R", getRversion(), "survival", packageVersion("survival")),
  km = list(
    gehan6mp = curve(Surv(time, cens) ~ 1, subset(gehan, treat == "6-MP")), gehanControl = curve(Surv(time, cens) ~ 1, subset(gehan, treat == "control")),
    ovarian = curve(Surv(futime, fustat) ~ 1, ovarian), lung = curve(Surv(time, status) ~ 1, lung), lungLogLog = curve(Surv(time, status) ~ 1, lung, "log-log"), lungPlain = curve(Surv(time, status) ~ 1, lung, "plain"),
    amlMaintained = curve(Surv(time, status) ~ 1, subset(aml, x == "Maintained")), amlNot = curve(Surv(time, status) ~ 1, subset(aml, x == "Nonmaintained")), heartTransplant = curve(Surv(start, stop, event) ~ 1, subset(heart, transplant == 1)), lungWeighted = curve(Surv(time, status) ~ 1, rbind(lung, lung))),
  logRank = list(
    gehan = test(Surv(time, cens) ~ treat, gehan), gehanRho1 = test(Surv(time, cens) ~ treat, gehan, 1), lungSex = test(Surv(time, status) ~ sex, lung), lungSexRho1 = test(Surv(time, status) ~ sex, lung, 1),
    lungSexByInst = test(Surv(time, status) ~ sex + strata(inst), lung), veteranCell = test(Surv(time, status) ~ celltype, veteran), veteranCellByTrt = test(Surv(time, status) ~ celltype + strata(trt), veteran), ovarianRx = test(Surv(futime, fustat) ~ rx, ovarian), aml = test(Surv(time, status) ~ x, aml)),
  cox = list(
    gehanEfron = cox(Surv(time, cens) ~ I(treat == "6-MP"), gehan), gehanBreslow = cox(Surv(time, cens) ~ I(treat == "6-MP"), gehan, ties = "breslow"),
    ovarianAge = cox(Surv(futime, fustat) ~ age, ovarian), ovarianRx = cox(Surv(futime, fustat) ~ rx, ovarian), ovarianJoint = cox(Surv(futime, fustat) ~ age + rx + ecog.ps, ovarian),
    lungSex = cox(Surv(time, status) ~ age + sex + ph.ecog, na.omit(lung[c("time", "status", "age", "sex", "ph.ecog")])), lungByInst = cox(Surv(time, status) ~ age + sex + strata(inst), na.omit(lung[c("time", "status", "age", "sex", "inst")])),
    lungBreslow = cox(Surv(time, status) ~ age + sex, lung, ties = "breslow"), lungCluster = cox(Surv(time, status) ~ age + sex + cluster(inst), na.omit(lung[c("time", "status", "age", "sex", "inst")])),
    veteran = cox(Surv(time, status) ~ trt + karno + diagtime + age + prior, veteran), heart = cox(Surv(start, stop, event) ~ age + year + surgery + transplant, heart), heartBreslow = cox(Surv(start, stop, event) ~ age + year + surgery + transplant, heart, ties = "breslow"),
    heartCluster = cox(Surv(start, stop, event) ~ age + surgery + transplant + cluster(id), heart), bladder = cox(Surv(start, stop, event) ~ rx + size + number + strata(enum) + cluster(id), bladder), bladderAG = cox(Surv(start, stop, event) ~ rx + size + number + cluster(id), bladder),
    kidney = cox(Surv(time, status) ~ age + sex + cluster(id), kidney), kidneyBreslow = cox(Surv(time, status) ~ age + sex + cluster(id), kidney, ties = "breslow"), lungWeighted = cox(Surv(time, status) ~ age + sex, lung, w = rep(c(1, 2, 3, 1), 57)),
    gehanExact = cox(Surv(time, cens) ~ I(treat == "6-MP"), gehan, ties = "exact"), lungMonthsExact = cox(Surv(ceiling(time / 30), status) ~ age + sex, lung, ties = "exact"), heartExact = cox(Surv(start, stop, event) ~ age + year + surgery + transplant, heart, ties = "exact"),
    veteranWeeksExactByTrt = cox(Surv(ceiling(time / 7), status) ~ karno + age + strata(trt), veteran, ties = "exact")),
  firth = list(
    separatedEfron = firth(Surv(time, event) ~ x, separated, 1, "efron"), separatedJoint = firth(Surv(time, event) ~ x + z, separated, 2, "breslow"), gehan = firth(Surv(time, cens) ~ I(treat == "6-MP"), gehan, 1, "efron"), gehanBreslow = firth(Surv(time, cens) ~ I(treat == "6-MP"), gehan, 1, "breslow"), ovarian = firth(Surv(futime, fustat) ~ rx + I(age / 10), ovarian, 2, "efron"), heart = firth(Surv(start, stop, event) ~ transplant + surgery, heart, 2, "efron")),
  distributions = list(
    x = c(.001, .1, .5, 1, 2, 3.841458820694124, 10, 30, 100), chi1 = pchisq(c(.001, .1, .5, 1, 2, 3.841458820694124, 10, 30, 100), 1, lower.tail = FALSE), chi7 = pchisq(c(.001, .1, .5, 1, 2, 3.841458820694124, 10, 30, 100), 7, lower.tail = FALSE),
    p = c(1e-12, 1e-5, .01, .025, .3, .5, .8, .975, .9999), normal = qnorm(c(1e-12, 1e-5, .01, .025, .3, .5, .8, .975, .9999)), beta = qbeta(c(1e-12, 1e-5, .01, .025, .3, .5, .8, .975, .9999), 3, 8), betaSkew = qbeta(c(1e-12, 1e-5, .01, .025, .3, .5, .8, .975, .9999), .5, 40),
    chi3 = qchisq(c(1e-12, 1e-5, .01, .025, .3, .5, .8, .975, .9999), 3), t = c(.5, 1, 2, 5, 20), t11 = 2 * pt(-c(.5, 1, 2, 5, 20), 11)),
  shares = lapply(list(c(0, 12), c(1, 12), c(5, 12), c(12, 12), c(25, 83), c(700, 2056)), function(s) c(s, binom.test(s[1], s[2])$conf.int)),
  adjust = list(p = c(.01, .04, .03, .005, .5, .04), holm = p.adjust(c(.01, .04, .03, .005, .5, .04), "holm"), bh = p.adjust(c(.01, .04, .03, .005, .5, .04), "BH"))
)), "\n")
